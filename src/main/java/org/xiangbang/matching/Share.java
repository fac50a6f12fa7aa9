package org.xiangbang.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.WrittenNumber;

/**
 * An organization's part in a pairing.
 *
 * @param basisPoints hundredths of a percent, 10,000 = the whole
 * @param part what it contributes, may be null
 * @param confirmedOn null until the organization confirmed; the lead confirms by proposing
 */
public record Share(String organization, int basisPoints, String part, LocalDate confirmedOn) {
    public static final int WHOLE = 10_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Reads a percentage with at most two decimals, such as {@code 33.34}; empty if it is none above 0 and up to 100. */
    public static Optional<Integer> basisPoints(String percent) {
        try {
            var number = WrittenNumber.of(VisibleText.of(percent).replaceFirst("[%％]$", ""))
                    .value();
            if (number.scale() > 2 || number.signum() <= 0 || number.compareTo(HUNDRED) > 0) return Optional.empty();
            return Optional.of(number.movePointRight(2).intValueExact());
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
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
