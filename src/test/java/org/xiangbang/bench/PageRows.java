package org.xiangbang.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.Visitor;
import org.xiangbang.shared.Official;

/** Processor time of pages through HTTP, with sign-in, authorization and rendering, beside an answer of one word, in turns. */
final class PageRows {
    private static final long WINDOW = BenchLength.nanos(900);
    private static final int WARM_PAGES = BenchLength.times(600);
    private static final int BROWSERS = 2;
    private static final String NOTHING = "/bench/nothing";
    private static final Map<String, String> NAMES = new TreeMap<>(Map.of(
            "/tasks?view=todo", "task list", "/bench/empty", "empty page in the frame", NOTHING, "answer of one word"));

    private final BenchApplication app;
    private final ServerMeter server;
    private final Report report;

    PageRows(BenchApplication app, ServerMeter server, Report report) {
        this.app = app;
        this.server = server;
        this.report = report;
    }

    /** @param processorMillis of the threads that answer */
    record Cost(double processorMillis, double databaseMillis, double pages, double seconds) {
        double each() {
            return processorMillis / pages;
        }

        double eachInTheDatabase() {
            return databaseMillis / pages;
        }

        double perSecond() {
            return pages / seconds;
        }
    }

    void measure(int size, Official who) throws Exception {
        var browsers = Stream.generate(() -> signedIn(app, who)).limit(BROWSERS).toList();
        var windows = new Rotation<Cost>();
        for (var path : NAMES.keySet()) {
            for (int i = 0; i < WARM_PAGES; i++) browsers.get(i % BROWSERS).page(path);
            windows.add(path, () -> window(browsers, path));
        }
        windows.measure();
        var desks = who.desks().size() == 1 ? ", 1 desk" : ", " + who.desks().size() + " desks";
        NAMES.forEach((path, name) -> {
            report.put(size, name + ", processor ms" + desks, windows.each(path, Cost::each));
            report.put(
                    size, name + ", processor ms of the database" + desks, windows.each(path, Cost::eachInTheDatabase));
            report.put(size, name + ", pages/s" + desks, windows.each(path, Cost::perSecond));
            if (!path.equals(NOTHING))
                report.put(
                        size,
                        name + ", processor time against one word" + desks,
                        windows.ratios(path, NOTHING, Cost::each));
        });
    }

    /** With the password of the demonstration. */
    static Visitor signedIn(BenchApplication app, Official who) {
        app.bean(JdbcClient.class)
                .sql(
                        "update access.account set password = (select password from access.account where login = 'admin') where login = ?")
                .param(who.login())
                .update();
        return new Visitor(app.port(), who.login()).signIn();
    }

    private Cost window(List<Visitor> browsers, String path) throws Exception {
        return window(server, browsers, path, WINDOW);
    }

    /** Opens the page again and again, and says what that took of the threads that answer and of the database. */
    static Cost window(ServerMeter server, List<Visitor> browsers, String path, long nanos) throws Exception {
        var threads = Executors.newFixedThreadPool(browsers.size());
        try {
            var begun = System.nanoTime();
            var processor = answering();
            var database = server.processorMillis();
            var runs = new ArrayList<Callable<Integer>>();
            for (var browser : browsers) runs.add(() -> pages(browser, path, begun + nanos));
            var pages = 0;
            for (var run : threads.invokeAll(runs)) pages += run.get();
            var seconds = (System.nanoTime() - begun) / 1e9;
            return new Cost(answering() - processor, server.processorMillis() - database, pages, seconds);
        } finally {
            threads.shutdown();
        }
    }

    /** Milliseconds of processor time that the threads which answer requests have taken so far. */
    private static double answering() throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds()))
            if (thread != null && thread.getThreadName().matches("http-nio-.*-exec-\\d+"))
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
        return nanos / 1e6;
    }

    private static int pages(Visitor browser, String path, long until) {
        var pages = 0;
        do {
            var answer = browser.page(path);
            if (answer.statusCode() != 200) throw new IllegalStateException(path + ": " + answer.statusCode());
            pages++;
        } while (System.nanoTime() < until);
        return pages;
    }
}
