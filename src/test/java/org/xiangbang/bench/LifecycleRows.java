package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Whole lives each second: ours, the bare engine's and by hand in turns, all warm. What ours tell has reached its receivers in time. */
final class LifecycleRows {
    private static final long WINDOW = BenchLength.nanos(2_500);

    /** By hand, a second has hundreds of lives. */
    private static final long SHORT_WINDOW = BenchLength.nanos(1_000);

    private static final int WARM_WINDOWS = BenchLength.times(6);
    private static final String OURS = "ours";
    private static final String BARE = "bare engine at history full";
    private static final String FLOOR = "by hand, least rows";

    private final Lives lives;
    private final ServerMeter server;
    private final Report report;

    LifecycleRows(Lives lives, ServerMeter server, Report report) {
        this.lives = lives;
        this.server = server;
        this.report = report;
    }

    void measure(int size) throws Exception {
        for (int i = 0; i < WARM_WINDOWS; i++)
            for (var workers : List.of(lives.ours, lives.bare, lives.floor)) window(workers.subList(0, 2), WINDOW);
        for (var threads : List.of(1, 2, Lives.MOST_THREADS)) measure(size, threads);
    }

    private void measure(int size, int threads) throws Exception {
        var name = threads == 1 ? ", 1 thread" : ", " + threads + " threads";
        var windows = new Rotation<Double>()
                .add(OURS, () -> window(lives.ours.subList(0, threads), WINDOW))
                .add(BARE, () -> window(lives.bare.subList(0, threads), WINDOW))
                .add(FLOOR, () -> window(lives.floor.subList(0, threads), SHORT_WINDOW))
                .measure();
        for (var who : List.of(OURS, BARE, FLOOR))
            report.put(size, "lives/s, " + who + name, windows.each(who, w -> w));
        report.put(size, "lives, ours against bare" + name, windows.ratios(OURS, BARE, w -> w));
        report.put(size, "lives, ours against by hand" + name, windows.ratios(OURS, FLOOR, w -> w));
    }

    /** Lives in each second, counted by their human steps, until the last of what they told has come to its receiver. */
    private double window(List<Lifecycle> workers, long nanos) throws Exception {
        var threads = Executors.newFixedThreadPool(workers.size());
        try {
            var begun = System.nanoTime();
            var runs = new ArrayList<Callable<Integer>>();
            for (var worker : workers) runs.add(() -> run(worker, begun + nanos));
            var steps = 0;
            for (var run : threads.invokeAll(runs)) steps += run.get();
            server.awaitNotices();
            return steps * 1e9 / (System.nanoTime() - begun) / LifecycleForms.STEPS;
        } finally {
            threads.shutdown();
        }
    }

    private static int run(Lifecycle worker, long until) {
        var steps = 0;
        while (System.nanoTime() < until) steps += worker.act();
        return steps;
    }
}
