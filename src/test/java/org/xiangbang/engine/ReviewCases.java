package org.xiangbang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases of a small model without records of a module: what its steps cost is what every step costs. */
@Component
public class ReviewCases {
    public static final String KEY = "bench-review";
    private static final String PATH = "bench/review.bpmn";

    private final ModelDeployment deployment;
    private final Workflow workflow;
    private final HumanStep steps;
    private final CaseFiles cases;
    private final JdbcClient db;

    ReviewCases(ModelDeployment deployment, Workflow workflow, HumanStep steps, CaseFiles cases, JdbcClient db) {
        this.deployment = deployment;
        this.workflow = workflow;
        this.steps = steps;
        this.cases = cases;
        this.db = db;
    }

    /** A case of that place, waiting at its first step for the desk of {@code by}. @return its number */
    @Transactional
    public String start(String title, Region place, Official by) {
        deployment.deploy(Map.of(PATH, model()));
        var number = cases.nextNumber(CaseFile.Kind.NEED, place);
        var desk = by.desks().get(0);
        workflow.start(KEY, CaseFile.fresh(number, CaseFile.Kind.NEED, title, place, null, desk, "proposed"), by);
        return number;
    }

    public void claim(String task, Official by) {
        steps.claim(task, by);
    }

    public Completed complete(String task, String outcome, Official by) {
        return steps.complete(task, form(outcome), by);
    }

    /** Three fields and an opinion, as most steps have. */
    public static StepForm form(String outcome) {
        Map<String, Object> fields = Map.of("finding", "与申报相符，现场已查看", "sum", "640000.00", "day", "2026-12-01");
        return new StepForm(outcome, "同意，按程序办理。", fields, List.of());
    }

    /** The one open step of the case. */
    public String task(String caseNo) {
        return db.sql("select task_id from tasklist.inbox where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
    }

    private static byte[] model() {
        try {
            var xml = new ClassPathResource("models/" + PATH).getContentAsString(StandardCharsets.UTF_8);
            return DrawnModel.of(xml).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
