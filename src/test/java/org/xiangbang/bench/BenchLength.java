package org.xiangbang.bench;

import java.util.Arrays;
import java.util.List;

/** How long is measured: {@code -Dbench.short} takes three minutes with the least backlog, to compare two states of the program. */
final class BenchLength {
    private static final boolean SHORT = System.getProperty("bench.short") != null;

    private BenchLength() {}

    /** Open tasks, for which the table has a column each. */
    static List<Integer> sizes() {
        var tasks = System.getProperty("bench.tasks", SHORT ? "10000" : "10000,1000000");
        return Arrays.stream(tasks.split(",")).map(Integer::valueOf).toList();
    }

    /** Is that part of the table measured? */
    static boolean has(String part) {
        return List.of(System.getProperty("bench.parts", part).split(",")).contains(part);
    }

    /** A window of that many milliseconds, or what a short run takes of it. */
    static long nanos(int millis) {
        return (SHORT ? millis / 3 : millis) * 1_000_000L;
    }

    /** As many rows, or what a short run loads of them. */
    static int rows(int many) {
        return SHORT ? many / 5 : many;
    }

    /** As many, or what a short run does of it. */
    static int times(int many) {
        return SHORT ? Math.max(1, many / 3) : many;
    }
}
