package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;

/** Windows of several variants in turns, each round beginning with another one, so that whatever else the machine does meets all alike. */
final class Rotation<W> {
    /** How often each variant has its window: an odd number has a median. */
    private static final int ROUNDS = BenchLength.times(7) | 1;

    private final Map<String, Callable<W>> variants = new LinkedHashMap<>();
    private final Map<String, List<W>> windows = new LinkedHashMap<>();

    Rotation<W> add(String variant, Callable<W> window) {
        variants.put(variant, window);
        windows.put(variant, new ArrayList<>());
        return this;
    }

    Rotation<W> measure() throws Exception {
        var order = new ArrayList<>(variants.entrySet());
        for (int i = 0; i < ROUNDS; i++) {
            for (var variant : order)
                windows.get(variant.getKey()).add(variant.getValue().call());
            Collections.rotate(order, -1);
        }
        return this;
    }

    /** Of each window, in the order of the rounds. */
    double[] each(String variant, ToDoubleFunction<W> value) {
        return windows.get(variant).stream().mapToDouble(value).toArray();
    }

    /** The one against the other, round by round. */
    double[] ratios(String variant, String control, ToDoubleFunction<W> value) {
        var one = each(variant, value);
        var other = each(control, value);
        for (int i = 0; i < one.length; i++) one[i] /= other[i];
        return one;
    }
}
