package org.xiangbang.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * The one way in which numbers are written, be they amounts, counts or percentages: {@code 640000}, {@code 640,000.50},
 * {@code ６４０，０００}. A comma stands only before a complete group of three digits, so that {@code 64000,50} is no number and
 * not a hundred times what was meant. The pages' script {@code amounts.js} reads the same.
 *
 * @param value with all the decimal places that it is written with, zeros too: they are its scale
 */
public record WrittenNumber(BigDecimal value) {
    private static final Pattern FORM = Pattern.compile("([+-]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?");

    /** More characters than any number of ours has, its commas counted. */
    private static final int MAX_TEXT = 32;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);

    private static final int FULL_WIDTH_FIRST = '！';
    private static final int FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_AWAY = FULL_WIDTH_FIRST - '!';
    private static final int MINUS = '\u2212';
    private static final int TIBETAN_ZERO = '\u0F20';
    private static final int TIBETAN_NINE = '\u0F29';

    /** @throws NumberFormatException if the text is no number */
    public static WrittenNumber of(String text) {
        var plain = ascii(text);
        if (plain.length() > MAX_TEXT || !FORM.matcher(plain).matches()) throw new NumberFormatException(text);
        return new WrittenNumber(new BigDecimal(plain.replace(",", "")));
    }

    /** @throws NumberFormatException if it has decimal places or does not fit a long */
    public long whole() {
        if (value.scale() > 0 || value.abs().compareTo(LARGEST) > 0) throw new NumberFormatException(value.toString());
        return value.longValue();
    }

    /** Returns the text, as one sees it, with the digits and signs of the ASCII keyboard in place of full-width ones and Tibetan digits. */
    public static String ascii(String text) {
        var plain = new StringBuilder(text.length());
        VisibleText.of(text).chars().forEach(c -> plain.append((char) plain(c)));
        return plain.toString();
    }

    private static int plain(int c) {
        if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) return c - FULL_WIDTH_AWAY;
        if (c >= TIBETAN_ZERO && c <= TIBETAN_NINE) return c - TIBETAN_ZERO + '0';
        return c == MINUS ? '-' : c;
    }
}
