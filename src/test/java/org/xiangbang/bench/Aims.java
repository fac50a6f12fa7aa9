package org.xiangbang.bench;

import java.util.List;

/** What the project promises of its speed, compared with what was measured. */
final class Aims {
    private Aims() {}

    static void judge(Report report, List<Integer> sizes) {
        int small = sizes.get(0);
        int large = sizes.get(sizes.size() - 1);
        for (var desks : List.of(", 1 desk, ms", ", 8 desks, ms")) {
            var first = "first page" + desks;
            var page = report.get(large, first);
            report.atMost("first page" + desks + " against 10,000 tasks", page / report.get(small, first), 1.5);
            report.atMost("page 1,000 against page 1" + desks, report.get(large, "page 1,000" + desks) / page, 1.5);
            report.atMost("counts against page 1" + desks, report.get(large, "counts" + desks) / page, 2);
            report.atMost("rare word" + desks, report.get(large, "text: a rare word of two characters" + desks), 5);
            report.atMost("case number" + desks, report.get(large, "text: a case number" + desks), 2);
        }
        var busy = ", first page, 8 desks, ms";
        var page = report.get(large, "first page, 8 desks, ms");
        report.atLeast(
                "engine's or() query against page 1", report.get(large, "engine, or() query" + busy) / page, 1_000);
        report.atLeast(
                "engine's candidate groups against page 1",
                report.get(large, "engine, candidate groups" + busy) / page,
                300);
        var act = "claim + complete, ms in the database";
        report.atMost("claim + complete against 10,000 tasks", report.get(large, act) / report.get(small, act), 2);
        for (var desks : List.of(", 1 desk", ", 8 desks"))
            report.atLeast(
                    "list over HTTP against an empty page" + desks,
                    report.get(large, "HTTP, task list, pages/s" + desks)
                            / report.get(large, "HTTP, empty page in the frame, pages/s" + desks),
                    0.3);
        for (var threads : List.of("1 thread", "2 threads", "4 threads")) {
            var row = "lifecycles, ours against bare, " + threads;
            report.atLeast(row, report.get(small, row), 1.1);
        }
    }
}
