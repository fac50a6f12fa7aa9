package org.xiangbang.shared;

import java.math.BigDecimal;
import java.util.Collection;

/** An amount of yuan, kept in whole fen. Outside the program it is written as a decimal string in yuan with two places. */
public record Money(long fen) implements Comparable<Money> {

    /** The largest amount a form may name: 10^13 fen (safety, ledger invariant I9; ours, decision 0003). */
    public static final Money MAX = new Money(10_000_000_000_000L);

    public static final Money ZERO = new Money(0);

    /** Decimal places of an amount in yuan: jiao and fen. */
    public static final int PLACES = 2;

    /**
     * Reads an amount in yuan, such as {@code 640000.00} or {@code 640,000}, as {@link WrittenNumber} reads every number.
     *
     * @throws NumberFormatException if the text is no number
     * @throws ArithmeticException if it has more than two decimal places, even zeros, or does not fit a long of fen
     */
    public static Money parse(String yuan) {
        return of(WrittenNumber.of(yuan).value());
    }

    /** @throws ArithmeticException if it has more than two decimal places, even zeros, or does not fit a long of fen */
    public static Money of(BigDecimal yuan) {
        if (yuan.scale() > PLACES) throw new ArithmeticException("parts of a fen");
        return new Money(yuan.movePointRight(PLACES).longValueExact());
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
        return BigDecimal.valueOf(fen, PLACES).toPlainString();
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
