package org.xiangbang.bench;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.Visitor;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** The page of a case that has had few acts, and of one that has had many. */
final class CasePageRows {
    private static final int FEW = 100;
    private static final int MANY = 1_000;
    private static final long WINDOW = BenchLength.nanos(1_000);
    private static final int WARM_WINDOWS = 2;
    private static final String COUNTY = "600001";
    private static final List<String> POSTS = List.of("handler", "reviewer", "chief");
    private static final Map<String, String> PAGES = Map.of("", "case page", "/history", "history of a case");

    private final BenchApplication app;
    private final ServerMeter server;
    private final Report report;
    private final ReviewCases cases;

    CasePageRows(BenchApplication app, ServerMeter server, Report report) {
        this.app = app;
        this.server = server;
        this.report = report;
        this.cases = app.bean(ReviewCases.class);
    }

    void measure(int size) throws Exception {
        var people = POSTS.stream()
                .map(post -> app.bean(org.xiangbang.People.class).at("agriculture." + post + "@" + COUNTY))
                .toList();
        var few = aCase(people, FEW);
        var many = aCase(people, MANY);
        var reader = PageRows.signedIn(app, people.get(0));
        for (var page : PAGES.entrySet())
            measure(size, reader, page.getValue(), few + page.getKey(), many + page.getKey());
    }

    private void measure(int size, Visitor reader, String name, String few, String many) throws Exception {
        for (int i = 0; i < WARM_WINDOWS; i++) for (var path : List.of(few, many)) window(reader, path);
        var windows = new Rotation<PageRows.Cost>()
                .add(few, () -> window(reader, few))
                .add(many, () -> window(reader, many))
                .measure();
        for (var path : List.of(few, many)) {
            var events = path.equals(few) ? FEW : MANY;
            report.put(
                    size,
                    "%s with %,d events, processor ms".formatted(name, events),
                    windows.each(path, c -> c.each()));
            report.put(
                    size,
                    "%s with %,d events, characters".formatted(name, events),
                    reader.page(path).body().length());
        }
        report.put(
                size,
                "%s with %,d events against %,d".formatted(name, MANY, FEW),
                windows.ratios(many, few, c -> c.each() + c.eachInTheDatabase()));
    }

    private PageRows.Cost window(Visitor reader, String path) throws Exception {
        return PageRows.window(server, List.of(reader), path, WINDOW);
    }

    /** A case that goes round until it has that many acts. @return the address of its page */
    private String aCase(List<Official> people, int events) {
        var caseNo = cases.start("瓦屋塘乡双江村藏白菊种植", new Region(COUNTY), people.get(0));
        for (int done = 0; events(caseNo) < events; done++) {
            var step = done % POSTS.size();
            cases.complete(cases.task(caseNo), step == POSTS.size() - 1 ? "return" : "approve", people.get(step));
        }
        return "/cases/" + caseNo;
    }

    private int events(String caseNo) {
        return app.bean(JdbcClient.class)
                .sql("select count(*) from evidence.act where case_no = ?")
                .param(caseNo)
                .query(Integer.class)
                .single();
    }
}
