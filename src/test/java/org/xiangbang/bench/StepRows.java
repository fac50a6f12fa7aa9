package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Official;

/** What taking a step and doing it costs, with everything in its transaction. */
final class StepRows {
    private static final int WARM = 100;
    private static final int MEASURED = 200;

    private final ServerMeter server;
    private final ReviewCases cases;
    private final JdbcClient db;
    private final Report report;

    StepRows(BenchApplication app, ServerMeter server, Report report) {
        this.server = server;
        this.cases = app.bean(ReviewCases.class);
        this.db = app.bean(JdbcClient.class);
        this.report = report;
    }

    private record Cost(double millis, double sqlMillis, double calls, double completeCalls, double walBytes) {}

    void measure(int size, Official who) throws Exception {
        var costs = new ArrayList<Cost>();
        for (var task : tasks(who)) costs.add(cost(task, who));
        costs.subList(0, WARM).clear();
        report.put(size, "claim + complete, ms", median(costs.stream().mapToDouble(Cost::millis)));
        report.put(
                size,
                "claim + complete, ms in the database",
                median(costs.stream().mapToDouble(Cost::sqlMillis)));
        report.put(size, "claim + complete, SQL calls", median(costs.stream().mapToDouble(Cost::calls)));
        report.put(size, "complete, SQL calls", median(costs.stream().mapToDouble(Cost::completeCalls)));
        report.put(
                size,
                "claim + complete with its notices, kB of WAL",
                median(costs.stream().mapToDouble(Cost::walBytes)) / 1_000);
    }

    private Cost cost(String task, Official who) throws Exception {
        var position = server.written();
        var begun = System.nanoTime();
        var claim = SqlMeter.during(() -> cases.claim(task, who));
        var complete = SqlMeter.during(() -> cases.complete(task, "approve", who));
        var nanos = System.nanoTime() - begun;
        server.awaitNotices();
        var inSql = claim.stream().mapToLong(SqlMeter.Call::nanos).sum()
                + complete.stream().mapToLong(SqlMeter.Call::nanos).sum();
        return new Cost(
                nanos / 1e6, inSql / 1e6, claim.size() + complete.size(), complete.size(), server.written() - position);
    }

    /** From desks all over, so that they are no neighbors in an index. */
    private List<String> tasks(Official who) {
        return db.sql("""
                select i.task_id from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where d.name = any(?) and i.assignee is null order by md5(i.task_id::text) limit ?
                """)
                .params(who.desks().stream().map(d -> d.id()).toArray(String[]::new), WARM + MEASURED)
                .query(String.class)
                .list();
    }

    private static double median(DoubleStream values) {
        return Timing.median(values.toArray());
    }
}
