package org.xiangbang.load;

import java.util.EnumMap;
import java.util.Map;

/** Whose turn it is, so that each comes as often as its rate says, evenly among the others. */
final class Turns {
    /** Who sends something. */
    enum Turn {
        PEOPLE,
        BELL,
        ROWS
    }

    private final Map<Turn, Double> rates;
    private final Map<Turn, Double> credits = new EnumMap<>(Turn.class);
    private final double all;

    Turns(Map<Turn, Double> rates) {
        this.rates = new EnumMap<>(rates);
        this.all = rates.values().stream().mapToDouble(Double::doubleValue).sum();
        rates.keySet().forEach(turn -> credits.put(turn, 0.0));
    }

    Turn next() {
        Turn next = Turn.PEOPLE;
        for (var turn : rates.keySet()) {
            credits.merge(turn, rates.get(turn), Double::sum);
            if (credits.get(turn) > credits.get(next)) next = turn;
        }
        credits.merge(next, -all, Double::sum);
        return next;
    }
}
