package org.xiangbang.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An organization's part in a pairing.
 *
 * @param basisPoints hundredths of a percent, 10,000 = the whole
 * @param part what it contributes, may be null
 * @param confirmedOn null until the organization confirmed; the lead confirms by proposing
 */
public record Share(String organization, int basisPoints, String part, LocalDate confirmedOn) {
    public static final int WHOLE = 10_000;

    /** Reads a percentage with at most two decimals, such as {@code 33.34}; empty if it is none above 0 and up to 100. */
    public static Optional<Integer> basisPoints(String percent) {
        var plain = percent.strip().replaceFirst("[%％]$", "").strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) return Optional.empty();
        int points = new BigDecimal(plain).movePointRight(2).intValueExact();
        return points > 0 && points <= WHOLE ? Optional.of(points) : Optional.empty();
    }

    /** In percent with two places: {@code 33.34}. */
    public static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).toPlainString();
    }

    public String percent() {
        return percent(basisPoints);
    }

    public boolean confirmed() {
        return confirmedOn != null;
    }
}
