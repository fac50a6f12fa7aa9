package org.xiangbang.bench;

import java.util.concurrent.Callable;

/** Statements and log of a human step of whole lives, ours beside the bare engine's: what a clock does not change. */
final class LifeCostRows {
    private static final int STEPS = LifecycleForms.STEPS * BenchLength.times(6);
    private static final String ALONE = "ours, the act alone";
    private static final String DISTRIBUTED = "ours, with what brings its notices to their readers";
    private static final String BARE = "bare engine at history full";
    private static final String FLOOR = "by hand, least rows";

    private final BenchApplication app;
    private final Lives lives;
    private final ServerMeter server;
    private final Report report;

    LifeCostRows(BenchApplication app, Lives lives, ServerMeter server, Report report) {
        this.app = app;
        this.lives = lives;
        this.server = server;
        this.report = report;
    }

    private record Cost(double statements, double kilobytes) {}

    void measure(int size) throws Exception {
        server.count(true);
        Callable<Cost> distributed = () -> cost(() -> Lives.steps(lives.ours.get(0), STEPS));
        var windows = new Rotation<Cost>()
                .add(ALONE, this::alone)
                .add(DISTRIBUTED, distributed)
                .add(BARE, () -> cost(() -> Lives.steps(lives.bare.get(0), STEPS)))
                .add(FLOOR, () -> cost(() -> Lives.steps(lives.floor.get(0), STEPS)));
        for (var warm : new Callable<?>[] {this::alone, distributed}) warm.call();
        Lives.steps(lives.bare.get(0), STEPS);
        windows.measure();
        server.count(false);
        for (var who : new String[] {ALONE, BARE, FLOOR})
            report.put(size, "statements of a human step, " + who, windows.each(who, Cost::statements));
        report.put(size, "statements of a human step, against bare", windows.ratios(ALONE, BARE, Cost::statements));
        for (var who : new String[] {ALONE, DISTRIBUTED, BARE, FLOOR})
            report.put(size, "kB of log of a human step, " + who, windows.each(who, Cost::kilobytes));
        report.put(size, "log of a human step alone, against bare", windows.ratios(ALONE, BARE, Cost::kilobytes));
        report.put(
                size,
                "log of a human step with its notices, against bare",
                windows.ratios(DISTRIBUTED, BARE, Cost::kilobytes));
    }

    private Cost alone() throws Exception {
        var cost = new Cost[1];
        app.withoutNotices(() -> cost[0] = cost(() -> Lives.steps(lives.ours.get(0), STEPS), false));
        server.awaitNotices();
        return cost[0];
    }

    private Cost cost(Runnable steps) {
        return cost(steps, true);
    }

    private Cost cost(Runnable steps, boolean distributed) {
        try {
            server.forget();
            var before = server.written();
            steps.run();
            if (distributed) server.awaitNotices();
            var bytes = server.written() - before;
            return new Cost(server.statements().calls() / STEPS, bytes / 1_000.0 / STEPS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
