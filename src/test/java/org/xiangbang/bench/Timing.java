package org.xiangbang.bench;

import java.util.Arrays;

/** Times the same act again and again. */
final class Timing {
    private Timing() {}

    /** In milliseconds, the median of {@code rounds} after a quarter as many that are not counted. */
    static double median(int rounds, Runnable act) {
        for (int i = 0; i < Math.max(1, rounds / 4); i++) act.run();
        var times = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            var begun = System.nanoTime();
            act.run();
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        return median(times);
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
