package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole lives of needs each second, ours and the bare engine's in turns, both warm. */
final class LifecycleRows {
    private static final long WINDOW = 6_000_000_000L;
    private static final int WARM_WINDOWS = 4;
    private static final int REPETITIONS = 3;

    private final BenchApplication app;
    private final Report report;

    LifecycleRows(BenchApplication app, Report report) {
        this.app = app;
        this.report = report;
    }

    void measure(int size) throws Exception {
        try (var bare = new BareEngine(app.bean(JdbcConnectionDetails.class))) {
            var ours = workers(number -> new OwnLifecycle(app, village(number)));
            var theirs = workers(number -> new BareLifecycle(bare, "worker" + number));
            for (int i = 0; i < WARM_WINDOWS; i++) {
                window(ours.subList(0, 2));
                window(theirs.subList(0, 2));
            }
            for (var threads : List.of(1, 2, 4)) measure(size, ours.subList(0, threads), theirs.subList(0, threads));
        }
    }

    private void measure(int size, List<Lifecycle> ours, List<Lifecycle> theirs) throws Exception {
        var own = new double[REPETITIONS];
        var bare = new double[REPETITIONS];
        var ratio = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            own[i] = window(ours);
            bare[i] = window(theirs);
            ratio[i] = own[i] / bare[i];
        }
        var threads = ours.size() == 1 ? "1 thread" : ours.size() + " threads";
        report.put(size, "lifecycles/s, ours, " + threads, Timing.median(own));
        report.put(size, "lifecycles/s, bare engine at history full, " + threads, Timing.median(bare));
        report.put(size, "lifecycles, ours against bare, " + threads, Timing.median(ratio));
    }

    /** Lives in each second of a window, counted by their human steps. */
    private static double window(List<Lifecycle> workers) throws Exception {
        var threads = Executors.newFixedThreadPool(workers.size());
        try {
            var begun = System.nanoTime();
            var runs = new ArrayList<Callable<Integer>>();
            for (var worker : workers) runs.add(() -> run(worker, begun + WINDOW));
            var steps = 0;
            for (var run : threads.invokeAll(runs)) steps += run.get();
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

    private static List<Lifecycle> workers(IntFunction<Lifecycle> made) {
        return java.util.stream.IntStream.range(0, 4).mapToObj(made).toList();
    }

    /** Each worker in a county of its own, as cases come from everywhere. */
    private String village(int worker) throws IllegalStateException {
        var county = "60" + "%04d".formatted(2_900 + worker);
        var township = county + "100";
        var village = township + "201";
        var db = app.bean(JdbcClient.class);
        for (var place : List.of(township, village))
            db.sql("insert into access.region (code, name, demonstration) values (?, ?, true) on conflict do nothing")
                    .params(place, place.equals(village) ? "量村" : "量镇")
                    .update();
        return village;
    }
}
