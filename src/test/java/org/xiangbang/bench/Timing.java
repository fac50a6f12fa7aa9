package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Times acts in turns, so that whatever else the machine does meets all of them alike. */
final class Timing {
    private static final long LONGEST = 60_000_000_000L;
    private static final int FEWEST = 5;

    private final Map<String, Runnable> acts = new LinkedHashMap<>();

    Timing add(String name, Runnable act) {
        acts.put(name, act);
        return this;
    }

    /** The median of each in milliseconds, of {@code rounds} or as many as a minute has room for, after some that are not counted. */
    Map<String, Double> medians(int rounds) {
        for (int i = 0; i < Math.max(2, rounds / 4); i++) acts.values().forEach(Runnable::run);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        var begun = System.nanoTime();
        for (int i = 0; i < rounds && (i < FEWEST || System.nanoTime() - begun < LONGEST); i++)
            acts.forEach((name, act) ->
                    times.computeIfAbsent(name, n -> new ArrayList<>()).add(millis(act)));
        Map<String, Double> medians = new LinkedHashMap<>();
        times.forEach((name, all) ->
                medians.put(name, median(all.stream().mapToDouble(t -> t).toArray())));
        return medians;
    }

    private static double millis(Runnable act) {
        var begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
