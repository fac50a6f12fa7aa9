package org.xiangbang.bench;

import java.util.List;

/** What the project promises of its speed, compared with what was measured. What was not measured is left out. */
final class Aims {
    private static final List<String> DESKS = List.of(", 1 desk", ", 8 desks");

    private final Report report;
    private final int small;
    private final int large;

    private Aims(Report report, List<Integer> sizes) {
        this.report = report;
        this.small = sizes.get(0);
        this.large = sizes.get(sizes.size() - 1);
    }

    static void judge(Report report, List<Integer> sizes) {
        var aims = new Aims(report, sizes);
        aims.lives();
        aims.steps();
        aims.tasks();
        aims.pages();
        aims.cases();
    }

    private void lives() {
        for (var threads : List.of("1 thread", "2 threads", "4 threads"))
            atLeast("lives, ours against bare, " + threads, 1.10);
        atLeast("lives, ours against by hand, 1 thread", 0.17);
        atMost("statements of a human step, against bare", 0.70);
        atMost("log of a human step alone, against bare", 0.35);
        atMost("log of a human step with its notices, against bare", 0.42);
    }

    private void steps() {
        report.atMost("claim + complete, SQL calls", report.get(large, "claim + complete, SQL calls"), 22);
        atMost("different steps, processor time of the database, cold against warm", 1.5);
        atMost("different steps, planning against execution, cold", 0.4);
        var act = "claim + complete, ms in the database";
        growth("claim + complete against " + number(small) + " open tasks", act, 1.5);
    }

    private void tasks() {
        for (var desks : DESKS) {
            var first = "first page" + desks + ", ms";
            var page = report.get(large, first);
            growth("first page" + desks + ", against " + number(small) + " open tasks", first, 1.5);
            report.atMost(
                    "page 1,000 against page 1" + desks, report.get(large, "page 1,000" + desks + ", ms") / page, 1.5);
            report.atMost("counts against page 1" + desks, report.get(large, "counts" + desks + ", ms") / page, 1.5);
            report.atMost(
                    "rare word" + desks + ", ms",
                    report.get(large, "text: a rare word of two characters" + desks + ", ms"),
                    5);
            report.atMost("case number" + desks + ", ms", report.get(large, "text: a case number" + desks + ", ms"), 2);
        }
        if (large < 1_000_000) return;
        var page = report.get(large, "first page, 8 desks, ms");
        var busy = ", first page, 8 desks, ms";
        report.atLeast(
                "engine's or() query against page 1", report.get(large, "engine, or() query" + busy) / page, 1_000);
        report.atLeast(
                "engine's candidate groups against page 1",
                report.get(large, "engine, candidate groups" + busy) / page,
                300);
    }

    private void pages() {
        for (var desks : DESKS) {
            for (var page : List.of("task list", "empty page in the frame")) {
                var row = page + ", processor time against one word" + desks;
                report.atMost(row, report.get(large, row), page.equals("task list") ? 6 : 2.5);
            }
        }
        atMost("case page with 1,000 events against 100", 1.5);
        atMost("history of a case with 1,000 events against 100", 1.5);
    }

    private void cases() {
        for (var list : List.of("needs", "projects", "organizations")) {
            grown(list, "first page", 1.5, list.equals("needs") ? 1_000 : 600);
            grown(list, "a rare word", 2, 1_000);
            grown(list, "totals", 1.5, 600);
        }
        report.atMost(
                "time report of 12 months, ten times as many steps",
                report.get(small, TimeReportRows.row(TimeReportRows.MANY))
                        / report.get(small, TimeReportRows.row(TimeReportRows.FEW)),
                1.5);
    }

    private void grown(String list, String what, double times, int blocks) {
        var few = report.get(small, CaseListRows.row(list, what, CaseListRows.FEW));
        var many = report.get(small, CaseListRows.row(list, what, CaseListRows.MANY));
        var name = "%s, %s, %,d of each kind".formatted(list, what, CaseListRows.MANY);
        report.atMost(name + " against 10,000, blocks", many / few, times);
        report.atMost(name + ", blocks", many, blocks);
    }

    private void growth(String aim, String row, double bound) {
        if (small != large) report.atMost(aim, report.get(large, row) / report.get(small, row), bound);
    }

    private void atMost(String row, double bound) {
        report.atMost(row, report.get(small, row), bound);
    }

    private void atLeast(String row, double bound) {
        report.atLeast(row, report.get(small, row), bound);
    }

    private static String number(int tasks) {
        return "%,d".formatted(tasks);
    }
}
