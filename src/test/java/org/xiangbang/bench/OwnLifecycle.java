package org.xiangbang.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.People;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.shared.Official;

/** A need's whole life through the gate, with records, inbox, counts, duties and trace; each step by the official of its desk. */
final class OwnLifecycle implements Lifecycle {
    private final BenchApplication app;
    private final JdbcClient db;
    private final HumanStep steps;
    private final String village;
    private final Map<String, Official> officials = new HashMap<>();
    private String caseNo;

    private record Waiting(String task, String step, String desk) {}

    OwnLifecycle(BenchApplication app, String village) {
        this.app = app;
        this.db = app.bean(JdbcClient.class);
        this.steps = app.bean(HumanStep.class);
        this.village = village;
    }

    @Override
    public int act() {
        if (caseNo == null) {
            report();
            return 1;
        }
        var waiting = db.sql("""
                select i.task_id, i.step, d.name from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.case_no = ?
                """)
                .param(caseNo)
                .query((row, n) -> new Waiting(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
        if (waiting.isEmpty() || LifecycleForms.isNotice(waiting.get().step)) {
            Lifecycle.fire(app.bean(RuntimeService.class), app.bean(ManagementService.class), caseNo);
            return 0;
        }
        complete(waiting.get());
        if (waiting.get().step.equals("rollOver")) caseNo = null;
        return 1;
    }

    private void report() {
        var form = new StepForm("approve", "", LifecycleForms.report(village), List.of());
        caseNo = app.bean(NeedSurvey.class)
                .report(form, official("village.handler@" + village))
                .caseNo();
    }

    private void complete(Waiting waiting) {
        var by = official(waiting.desk);
        var outcome = LifecycleForms.outcome(waiting.step);
        steps.claim(waiting.task, by);
        steps.complete(waiting.task, new StepForm(outcome, "同意", LifecycleForms.fields(waiting.step), List.of()), by);
    }

    private Official official(String desk) {
        return officials.computeIfAbsent(desk, id -> app.bean(People.class).at(id));
    }
}
