package org.xiangbang.bench;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench test}: measures lists, pages, acts and whole lifecycles on one database, and prints one table. */
@DisplayName("Speed")
@Tag("bench")
class SpeedTable {
    private static final List<Integer> SIZES = BenchLength.sizes();

    @Test
    @DisplayName("is measured")
    void measure() throws Exception {
        var report = new Report(SIZES);
        var begun = System.currentTimeMillis();
        try (var app = new BenchApplication();
                var server = new ServerMeter(app.superuser())) {
            var first = SIZES.get(0);
            timed("cases", () -> new CaseListRows(app, server, report).measure(first));
            var backlog = new Backlog(app);
            for (var size : SIZES) {
                var loading = System.currentTimeMillis();
                backlog.growTo(size);
                System.out.printf("%,9d  loaded in %d s%n", size, (System.currentTimeMillis() - loading) / 1000);
                growing(app, server, backlog, report);
                if (size.equals(first)) once(app, server, report, size);
            }
            Aims.judge(report, SIZES);
            report.write("Measured in %d s.".formatted((System.currentTimeMillis() - begun) / 1000));
        }
    }

    /** What might grow with the open tasks. */
    private static void growing(BenchApplication app, ServerMeter server, Backlog backlog, Report report)
            throws Exception {
        var size = backlog.size();
        var last = size == SIZES.get(SIZES.size() - 1);
        for (var desks : List.of(1, 8)) {
            var official = backlog.official(desks);
            if (BenchLength.has("lists")) new ListRows(app, report).measure(size, official);
            if (BenchLength.has("pages") && last) new PageRows(app, server, report).measure(size, official);
        }
        backlog.withoutCandidates();
        if (BenchLength.has("steps")) new StepRows(app, server, report).measure(size, backlog.official(8));
    }

    /** What has a size or a control of its own, and stands in the first column. */
    private static void once(BenchApplication app, ServerMeter server, Report report, int size) throws Exception {
        if (BenchLength.has("lives") || BenchLength.has("costs"))
            try (var lives = new Lives(app, server)) {
                timed("lives", () -> new LifecycleRows(lives, server, report).measure(size));
                timed("costs", () -> new LifeCostRows(lives, server, report).measure(size));
            }
        timed("cold", () -> new ColdRows(app, server, report).measure(size));
        timed("events", () -> new CasePageRows(app, server, report).measure(size));
        timed("months", () -> new TimeReportRows(app, server, report).measure(size));
    }

    private interface Part {
        void measure() throws Exception;
    }

    private static void timed(String name, Part part) throws Exception {
        if (!BenchLength.has(name)) return;
        var begun = System.currentTimeMillis();
        part.measure();
        System.out.printf("           %s in %d s%n", name, (System.currentTimeMillis() - begun) / 1000);
    }
}
