package org.xiangbang.shared;

import java.math.BigDecimal;
import java.util.Collection;

/** An amount of yuan, kept in whole fen. Outside the program it is written as a decimal string in yuan with two places. */
public record Money(long fen) implements Comparable<Money> {

    /** The largest amount a form may name: 10^13 fen (safety, ledger invariant I9; ours, decision 0003). */
    public static final Money MAX = new Money(10_000_000_000_000L);

    public static final Money ZERO = new Money(0);

    private static final int MAX_TEXT = 32;

    /**
     * Reads a decimal string in yuan, such as {@code 640000.00} or {@code 640,000}.
     *
     * @throws NumberFormatException if the text is not a plain decimal number
     * @throws ArithmeticException if it has more than two decimal places or does not fit a long of fen
     */
    public static Money parse(String yuan) {
        var plain = yuan.strip().replace(",", "");
        if (plain.length() > MAX_TEXT || !plain.matches("[+-]?\\d+(\\.\\d+)?")) throw new NumberFormatException(yuan);
        return new Money(new BigDecimal(plain).movePointRight(2).longValueExact());
    }

    public static Money sum(Collection<Money> amounts) {
        return amounts.stream().reduce(ZERO, Money::plus);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    /** Returns the smaller of the two amounts. */
    public Money atMost(Money limit) {
        return compareTo(limit) <= 0 ? this : limit;
    }

    /** Returns a share, given in hundredths of a percent (10,000 = the whole), rounded down to the fen. */
    public Money share(int basisPoints) {
        return new Money(Math.multiplyExact(fen, basisPoints) / 10_000);
    }

    /** Returns the amount in yuan with two places and no thousands separators: {@code 640000.00}. */
    public String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
