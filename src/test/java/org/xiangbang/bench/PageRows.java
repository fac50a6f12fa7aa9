package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.Visitor;
import org.xiangbang.shared.Official;

/** Pages each second through HTTP, with sign-in, authorization and rendering, beside a page with nothing on it. */
final class PageRows {
    private static final long WINDOW = 4_000_000_000L;
    private static final int BROWSERS = 4;
    private static final int REPETITIONS = 3;

    private final BenchApplication app;
    private final Report report;

    PageRows(BenchApplication app, Report report) {
        this.app = app;
        this.report = report;
    }

    void measure(int size, Official who) throws Exception {
        var browsers = new ArrayList<Visitor>();
        for (int i = 0; i < BROWSERS; i++) browsers.add(signedIn(who));
        for (var path : List.of("/tasks?view=todo", "/bench/empty", "/bench/nothing")) window(browsers, path);
        var list = new double[REPETITIONS];
        var empty = new double[REPETITIONS];
        var nothing = new double[REPETITIONS];
        for (int i = 0; i < REPETITIONS; i++) {
            list[i] = window(browsers, "/tasks?view=todo");
            empty[i] = window(browsers, "/bench/empty");
            nothing[i] = window(browsers, "/bench/nothing");
        }
        var desks = who.desks().size() == 1 ? ", 1 desk" : ", " + who.desks().size() + " desks";
        report.put(size, "HTTP, task list, pages/s" + desks, Timing.median(list));
        report.put(size, "HTTP, empty page in the frame, pages/s" + desks, Timing.median(empty));
        report.put(size, "HTTP, one word without frame, answers/s" + desks, Timing.median(nothing));
    }

    /** With the password of the demonstration. */
    private Visitor signedIn(Official who) {
        app.bean(JdbcClient.class)
                .sql(
                        "update access.account set password = (select password from access.account where login = 'admin') where login = ?")
                .param(who.login())
                .update();
        return new Visitor(app.port(), who.login()).signIn();
    }

    private static double window(List<Visitor> browsers, String path) throws Exception {
        var threads = Executors.newFixedThreadPool(browsers.size());
        try {
            var begun = System.nanoTime();
            var runs = new ArrayList<Callable<Integer>>();
            for (var browser : browsers) runs.add(() -> pages(browser, path, begun + WINDOW));
            var pages = 0;
            for (var run : threads.invokeAll(runs)) pages += run.get();
            return pages * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdown();
        }
    }

    private static int pages(Visitor browser, String path, long until) {
        var pages = 0;
        for (; System.nanoTime() < until; pages++) {
            var answer = browser.page(path);
            if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return pages;
    }
}
