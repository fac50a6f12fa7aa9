package org.xiangbang.cases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/**
 * What a person typed to find cases by: words, each of which a case has to contain. It does not matter whether a character is
 * wide or narrow and whether a letter is small.
 */
public record SearchText(String typed) {
    private static final Pattern CASE_NUMBER = Pattern.compile("[NP]-\\d{2,12}-\\d{4}-\\d{4,}|S-\\d{6,}");
    private static final Pattern WIDE = Pattern.compile("[０-９Ａ-Ｚａ-ｚ－\u3000]");
    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 5;

    public SearchText {
        typed = VisibleText.of(typed);
    }

    /** Returns the words as {@code cases.plain} writes the texts with which they are compared. */
    public List<String> words() {
        var plain =
                VisibleText.of(Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        return plain.isEmpty() ? List.of() : Arrays.asList(plain.split("\\s+"));
    }

    /** Returns the number of a case if the text is one as a whole. It may have been typed with dashes instead of hyphens. */
    public Optional<String> caseNumber() {
        var words = words();
        if (words.size() != 1) return Optional.empty();
        var number = words.get(0).replaceAll("\\p{Pd}", "-").toUpperCase(Locale.ROOT);
        return CASE_NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** Returns how many characters there are to be found, without the spaces. */
    public int length() {
        return words().stream()
                .mapToInt(word -> word.codePointCount(0, word.length()))
                .sum();
    }

    /** @throws FormRefused naming {@code q} if the text is too long, or has too many words */
    public void check() {
        if (typed.length() > LONGEST || words().size() > MOST_WORDS)
            throw new FormRefused("q", "cases.search.long", LONGEST, MOST_WORDS);
    }

    /** Returns a text with digits, letters, hyphens and spaces in their usual width. Other characters stay as they are. */
    public static String narrow(String text) {
        return WIDE.matcher(text).replaceAll(wide -> Normalizer.normalize(wide.group(), Normalizer.Form.NFKC));
    }
}
