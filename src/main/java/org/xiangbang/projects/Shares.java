package org.xiangbang.projects;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xiangbang.shared.Money;

/** Divides an amount among parts in proportion, to the fen: what rounding leaves over goes to the parts that lost most by it (ours, decision 0095). */
public final class Shares {
    private Shares() {}

    /**
     * Divides an amount in proportion to the weights.
     *
     * @return as many amounts as there are weights; together the total, or nothing if no weight is positive
     */
    public static List<Money> of(Money total, List<Money> weights) {
        var whole = BigInteger.valueOf(Money.sum(weights).fen());
        if (whole.signum() <= 0)
            return weights.stream().map(weight -> Money.ZERO).toList();
        var parts = new ArrayList<Money>();
        var lost = new ArrayList<BigInteger>();
        for (var weight : weights) {
            var exact = BigInteger.valueOf(total.fen())
                    .multiply(BigInteger.valueOf(weight.fen()))
                    .divideAndRemainder(whole);
            parts.add(new Money(exact[0].longValueExact()));
            lost.add(exact[1]);
        }
        var left = total.minus(Money.sum(parts)).fen();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get).reversed())
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).plus(new Money(1))));
        return List.copyOf(parts);
    }

    /**
     * Divides an amount in proportion to the weights, but gives each part at least what it has had already. If that alone is more
     * than the total, each part is what it has had.
     */
    static List<Money> of(Money total, List<Money> weights, List<Money> atLeast) {
        var fixed = new boolean[weights.size()];
        while (true) {
            var open = IntStream.range(0, fixed.length).filter(i -> !fixed[i]).toArray();
            var left = total;
            for (int i = 0; i < fixed.length; i++) if (fixed[i]) left = left.minus(atLeast.get(i));
            var shares = of(left.isPositive() ? left : Money.ZERO, only(weights, open));
            var raised = false;
            for (int n = 0; n < open.length; n++)
                if (shares.get(n).compareTo(atLeast.get(open[n])) < 0) raised = fixed[open[n]] = true;
            if (raised) continue;
            var all = new ArrayList<>(atLeast);
            for (int n = 0; n < open.length; n++) all.set(open[n], shares.get(n));
            return List.copyOf(all);
        }
    }

    private static List<Money> only(List<Money> all, int[] places) {
        return IntStream.of(places).mapToObj(all::get).toList();
    }
}
