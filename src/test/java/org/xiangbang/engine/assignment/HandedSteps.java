package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Official;

/** Cases that wait for the decision of a chief, with people around it, for tests of handing on, asking and signing. */
@Component
public class HandedSteps {
    static final String CHIEF = "agriculture.chief@513228";

    private final ProbeCases probe;
    private final HumanStep steps;
    private final CaseDriver driver;
    private final People people;
    private final JdbcClient db;
    private final Workflow workflow;
    private final OpinionRequests opinionRequests;

    HandedSteps(
            ProbeCases probe,
            HumanStep steps,
            CaseDriver driver,
            People people,
            JdbcClient db,
            Workflow workflow,
            OpinionRequests opinionRequests) {
        this.probe = probe;
        this.steps = steps;
        this.driver = driver;
        this.people = people;
        this.db = db;
        this.workflow = workflow;
        this.opinionRequests = opinionRequests;
    }

    /** A case that both departments have reviewed. @return its number */
    String heard() {
        probe.deploy();
        var caseNo = reported();
        probe.complete(caseNo, "approve", "", people.at("line.handler@513228"));
        probe.complete(caseNo, "approve", "", people.at("education.handler@513228"));
        return caseNo;
    }

    public String reported() {
        probe.deploy();
        return probe.reported(people.at("village.handler@513228100210"), List.of());
    }

    /** A case that this person reported. */
    String reported(Official by) {
        probe.deploy();
        return probe.reported(by, List.of());
    }

    /** The task at the desk. */
    public String task(String caseNo, String desk) {
        return driver.task(caseNo, desk);
    }

    boolean waits(String caseNo, String step) {
        return driver.waits(caseNo, step);
    }

    public String assignee(String task) {
        return driver.step(task).assignee();
    }

    Completed decide(String task, String outcome, String opinion, Official by) {
        return steps.complete(task, new StepForm(outcome, opinion, Map.of(), List.of()), by);
    }

    /** The words of the acts on the case, in their order. */
    public List<String> acts(String caseNo) {
        return db.sql("select act from evidence.act where case_no = ? order by seq")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** The opinions of the completed steps of the case, in their order. */
    List<String> opinions(String caseNo) {
        return db.sql("select opinion from evidence.act where case_no = ? and act = 'complete' order by seq")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** Stops the case from its side path; every step that waits is canceled. */
    void stop(String caseNo) {
        var other = people.at("finance.chief@513228");
        workflow.raise(caseNo, "probe-review.question", other);
        decide(task(caseNo, "finance.chief@513228"), "reject", "终止", other);
    }

    OpinionRequest opinion(String id) {
        return opinionRequests.find(id).orElseThrow();
    }
}
