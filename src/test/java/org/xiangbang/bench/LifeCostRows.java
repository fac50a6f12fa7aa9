package org.xiangbang.bench;

import java.util.List;

/** Statements and log of a human step of whole lives, ours beside the bare engine's: what a clock does not change. */
final class LifeCostRows {
    private static final int STEPS = LifecycleForms.STEPS * BenchLength.times(6);
    private static final String OURS = "ours";
    private static final String BARE = "bare engine at history full";
    private static final String FLOOR = "by hand, least rows";

    private final Lives lives;
    private final ServerMeter server;
    private final Report report;

    LifeCostRows(Lives lives, ServerMeter server, Report report) {
        this.lives = lives;
        this.server = server;
        this.report = report;
    }

    /** @param kilobytes with those that bring its notices to their readers */
    private record Cost(double statements, double kilobytes, double distributed) {
        double alone() {
            return kilobytes - distributed;
        }
    }

    void measure(int size) throws Exception {
        server.count(true);
        var windows = new Rotation<Cost>()
                .add(OURS, () -> cost(lives.ours))
                .add(BARE, () -> cost(lives.bare))
                .add(FLOOR, () -> cost(lives.floor));
        for (var warm : List.of(lives.ours, lives.bare, lives.floor)) cost(warm);
        windows.measure();
        server.count(false);
        for (var who : List.of(OURS, BARE, FLOOR)) {
            report.put(size, "statements of a human step, " + who, windows.each(who, Cost::statements));
            report.put(size, "kB of log of a human step, " + who, windows.each(who, Cost::alone));
        }
        report.put(size, "kB of log of a human step, ours with its notices", windows.each(OURS, Cost::kilobytes));
        report.put(size, "statements of a human step, against bare", windows.ratios(OURS, BARE, Cost::statements));
        report.put(size, "log of a human step alone, against bare", windows.ratios(OURS, BARE, Cost::alone));
        report.put(
                size,
                "log of a human step with its notices, against bare",
                windows.ratios(OURS, BARE, Cost::kilobytes));
    }

    private Cost cost(List<Lifecycle> workers) throws Exception {
        server.awaitNotices();
        server.forget();
        var before = server.written();
        Lives.steps(workers.get(0), STEPS);
        server.awaitNotices();
        var kilobytes = (server.written() - before) / 1_000.0;
        var statements = server.statements();
        return new Cost(statements.calls() / STEPS, kilobytes / STEPS, statements.distributedBytes() / 1_000 / STEPS);
    }
}
