package org.xiangbang.bench;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pbench test}: measures the lists, the acts and whole lifecycles on one database, and prints one table. */
@DisplayName("Speed")
@Tag("bench")
class SpeedTable {
    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("bench.tasks", "10000,100000,1000000").split(","))
            .map(Integer::valueOf)
            .toList();

    @Test
    @DisplayName("is measured")
    void measure() throws Exception {
        var report = new Report(SIZES);
        var begun = System.currentTimeMillis();
        try (var app = new BenchApplication()) {
            var backlog = new Backlog(app);
            for (var size : SIZES) {
                var loading = System.currentTimeMillis();
                backlog.growTo(size);
                System.out.printf("%,9d  loaded in %d s%n", size, (System.currentTimeMillis() - loading) / 1000);
                measure(app, backlog, report);
            }
            Aims.judge(report, SIZES);
            report.write("Measured in %d s.".formatted((System.currentTimeMillis() - begun) / 1000));
        }
    }

    private static void measure(BenchApplication app, Backlog backlog, Report report) throws Exception {
        var size = backlog.size();
        for (var desks : List.of(1, 8)) {
            var official = backlog.official(desks);
            if (wanted("lists")) new ListRows(app, report).measure(size, official);
            if (wanted("pages")) new PageRows(app, report).measure(size, official);
        }
        if (wanted("steps")) new StepRows(app, report).measure(size, backlog.official(8));
        if (wanted("lifecycles") && size == SIZES.get(0)) new LifecycleRows(app, report).measure(size);
    }

    private static boolean wanted(String part) {
        return List.of(System.getProperty("bench.parts", part).split(",")).contains(part);
    }
}
