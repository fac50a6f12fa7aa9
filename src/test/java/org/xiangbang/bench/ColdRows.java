package org.xiangbang.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.CaseDriver;
import org.xiangbang.Paper;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.projects.ProjectForms;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Official;

/**
 * More than fifty different steps, one after the other, each claimed and completed: on connections that have seen none of them, as in an
 * office with few acts, and on those that have done all of them before. What is read of a page in between is not counted.
 */
final class ColdRows {
    /** A connection keeps the plan of a statement only after it has run it nine times. */
    private static final int WARM = 9;

    private static final long FRESH_MILLIS = 2_000;

    private final BenchApplication app;
    private final ServerMeter server;
    private final Report report;
    private final Matchmaking matchmaking;
    private final CaseDriver cases;
    private final HumanStep steps;
    private final Lifecycle need;

    ColdRows(BenchApplication app, ServerMeter server, Report report) {
        this.app = app;
        this.server = server;
        this.report = report;
        this.matchmaking = app.bean(Matchmaking.class);
        this.cases = app.bean(CaseDriver.class);
        this.steps = app.bean(HumanStep.class);
        this.need = new OwnLifecycle(app, Lives.village(app, Lives.MOST_THREADS));
    }

    private record Waiting(String taskId, String step, String desk) {}

    /** What has been counted so far. */
    private static final class Cost {
        private int steps;
        private double processorMillis;
        private double planningMillis;
        private double executionMillis;

        double processor() {
            return processorMillis / steps;
        }

        double planning() {
            return planningMillis / steps;
        }

        double execution() {
            return executionMillis / steps;
        }

        double ratio() {
            return planningMillis / executionMillis;
        }
    }

    void measure(int size) throws Exception {
        for (int i = 0; i < WARM; i++) allSteps();
        server.count(true);
        var warm = new Rotation<Cost>().add("warm", this::allSteps).measure();
        var cold = new Rotation<Cost>().add("cold", this::onNewConnections).measure();
        server.count(false);
        report.put(size, "different steps", cold.each("cold", c -> c.steps));
        report(size, "cold", cold);
        report(size, "warm", warm);
        var control = Timing.median(warm.each("warm", Cost::processor));
        report.put(
                size,
                "different steps, processor time of the database, cold against warm",
                cold.each("cold", c -> c.processor() / control));
        report.put(size, "different steps, planning against execution, cold", cold.each("cold", Cost::ratio));
    }

    private void report(int size, String state, Rotation<Cost> costs) {
        var step = "a step among different ones, %s: " + state;
        report.put(size, step.formatted("processor ms of the database"), costs.each(state, Cost::processor));
        report.put(size, step.formatted("ms planned"), costs.each(state, Cost::planning));
        report.put(size, step.formatted("ms executed"), costs.each(state, Cost::execution));
    }

    private Cost onNewConnections() throws Exception {
        app.pool().getHikariPoolMXBean().softEvictConnections();
        Thread.sleep(FRESH_MILLIS);
        return allSteps();
    }

    /** A need from its report to its end, and a project from the proposal to its archive. */
    private Cost allSteps() throws Exception {
        var cost = new Cost();
        while (cost.steps < LifecycleForms.STEPS) cost.steps += count(cost, need::act);
        var project = matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
        for (var open = waiting(project); !open.isEmpty(); open = waiting(project)) {
            var next = open.get(0);
            if (LifecycleForms.isNotice(next.step)) cases.fire(project, next.step + "Over");
            else cost.steps += complete(cost, next);
        }
        return cost;
    }

    private int complete(Cost cost, Waiting open) throws Exception {
        var by = cases.official(open.desk);
        Map<String, Object> fields = new HashMap<>(ProjectForms.of(open.step, steps.open(open.taskId, by)));
        fields.replaceAll((field, value) -> value == CaseDriver.PAPER ? paper(by) : value);
        return count(cost, () -> {
            steps.claim(open.taskId, by);
            steps.complete(open.taskId, new StepForm("approve", "同意", fields, List.of()), by);
            return 1;
        });
    }

    private List<String> paper(Official by) {
        return List.of(
                app.bean(Documents.class).store("材料.pdf", Paper.pdf(), by).id().toString());
    }

    private int count(Cost cost, Callable<Integer> act) throws Exception {
        server.awaitNotices();
        server.forget();
        var before = server.processorMillis();
        var steps = act.call();
        server.awaitNotices();
        cost.processorMillis += server.processorMillis() - before;
        var statements = server.statements();
        cost.planningMillis += statements.planningMillis();
        cost.executionMillis += statements.executionMillis();
        return steps;
    }

    private List<Waiting> waiting(String project) {
        return app.bean(JdbcClient.class)
                .sql("""
                        select i.task_id::text as task_id, i.step, d.name as desk
                          from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id where i.case_no = ? order by i.step, d.name
                        """)
                .param(project)
                .query(Waiting.class)
                .list();
    }
}
