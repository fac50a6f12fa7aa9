package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.ProbeModel;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.engine.moves.SidePath;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.TooLate;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A human step")
class HumanStepTest {
    @Autowired
    private Said said;

    private static final Region VILLAGE = new Region("513228100210");

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private Workflow workflow;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    private Official reporter;
    private Official line;
    private Official education;
    private Official chief;

    @BeforeEach
    void deployTheProbe() {
        deployment.deploy(ProbeModel.with(ProbeModel.xml()));
        reporter = people.at("village.handler@513228100210");
        line = people.at("line.handler@513228");
        education = people.at("education.handler@513228");
        chief = people.at("agriculture.chief@513228");
    }

    @Test
    @DisplayName("waits for the desk that follows from the case's region and the model's level")
    void waitsForItsDesk() {
        assertThat(waiting(reported()))
                .containsExactlyInAnyOrder("hear line.handler@513228", "hear education.handler@513228");
    }

    @Test
    @DisplayName("refuses a form with everything that is wrong in it at once, and writes nothing")
    void refusesABadForm() {
        var bad = new StepForm(
                "reserve",
                "",
                Map.of("amount", "1.234", "lines", List.of(Map.of("source", "gold", "amount", "-1")), "secret", "x"),
                List.of());

        assertThatThrownBy(() -> start(bad))
                .isInstanceOfSatisfying(
                        FormRefused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field, Violation::code)
                                .containsExactlyInAnyOrder(
                                        tuple("outcome", "outcome.not-offered"),
                                        tuple("amount", "field.money.decimals"),
                                        tuple("lines[0].source", "field.option"),
                                        tuple("lines[0].amount", "field.money.positive"),
                                        tuple("secret", "field.unknown")));
    }

    @Test
    @DisplayName("takes the worst of the countersigners' outcomes")
    void countersigningRoutesByTheWorst() {
        var caseNo = reported();

        complete(caseNo, "line.handler@513228", "return", line);
        complete(caseNo, "education.handler@513228", "approve", education);

        assertThat(waiting(caseNo)).containsExactly("report village.handler@513228100210");
    }

    @Test
    @DisplayName("is for a foreign desk like a task that does not exist")
    void hidesFromForeignDesks() {
        var caseNo = reported();
        var task = task(caseNo, "line.handler@513228");
        var foreign = people.at("line.handler@513230");

        assertThatThrownBy(() -> steps.open(task, foreign)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.complete(task, StepForm.approve(Map.of()), foreign))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.claim("no-such-task", line)).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("shows the second of two people who was faster")
    void tellsWhoWasFaster() {
        var caseNo = reported();
        var task = task(caseNo, "line.handler@513228");
        steps.complete(task, StepForm.approve(Map.of()), line);
        var colleague = people.at("line.handler@513228");

        said.late("act.complete", () -> steps.complete(task, StepForm.approve(Map.of()), colleague), line.name());
    }

    @Test
    @DisplayName("claimed by one person cannot be done by another until it is released")
    void aClaimHolds() {
        var caseNo = reported();
        var task = task(caseNo, "line.handler@513228");
        var colleague = people.at("line.handler@513228");
        var holder = people.at("line.handler@513228");
        var offered = steps.open(task, holder).createdAt();
        steps.claim(task, holder);

        assertThatThrownBy(() -> steps.complete(task, StepForm.approve(Map.of()), colleague))
                .isInstanceOf(TooLate.class);
        said.late("act.claim", () -> steps.claim(task, colleague), holder.name());
        steps.release(task, holder);
        assertThat(steps.complete(task, StepForm.approve(Map.of()), colleague).next())
                .isEmpty();
    }

    @Test
    @DisplayName("is refused to the applicant, whatever desk the applicant holds by now")
    void separatesDuties() {
        var caseNo = reported();
        var both = people.also(reporter, "line.handler@513228");

        said.refuses("duties.apply-review", () -> complete(caseNo, "line.handler@513228", "approve", both));
    }

    @Test
    @DisplayName("of a suspended case waits until the case is resumed")
    void waitsWhileSuspended() {
        var caseNo = reported();
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "listing"));

        said.refuses("engine.case-suspended", () -> complete(caseNo, "line.handler@513228", "approve", line));

        transaction.executeWithoutResult(t -> {
            cases.suspend(caseNo, "project");
            cases.resume(caseNo, "listing");
        });
        assertThat(cases.find(caseNo).suspended()).isTrue();
        transaction.executeWithoutResult(t -> cases.resume(caseNo, "project"));
        complete(caseNo, "line.handler@513228", "approve", line);
    }

    @Test
    @DisplayName("says beforehand who is next on each outcome")
    void saysWhoIsNext() {
        var caseNo = reported();

        var view = steps.open(task(caseNo, "line.handler@513228"), line);

        assertThat(view.next().get(org.xiangbang.shared.Outcome.APPROVE))
                .extracting(NextStep::desk)
                .containsExactly("agriculture.chief@513228");
        var refused = view.next().get(org.xiangbang.shared.Outcome.REJECT).get(0);
        assertThat(refused.kind()).isEqualTo(NextStep.Kind.END);
        assertThat(view.dueAt()).isAfter(view.soonAt());
    }

    @Test
    @DisplayName("of a side path can be raised by the desks that the model allows, and can stop the case")
    void sidePathsAreRaised() {
        var caseNo = reported();
        assertThat(workflow.raisable(caseNo, chief))
                .extracting(SidePath::event)
                .containsExactly("probe-review.question");
        assertThat(workflow.raisable(caseNo, people.at("agriculture.chief@513230")))
                .isEmpty();

        var raised = workflow.raise(caseNo, "probe-review.question", chief);
        assertThat(raised.next()).extracting(NextStep::desk).containsExactly("agriculture.chief@513228");
        complete(caseNo, "agriculture.chief@513228", "reject", chief);

        assertThat(waiting(caseNo)).containsExactly("account finance.reviewer@513228");
    }

    private String reported() {
        return start(StepForm.approve(Map.of("amount", "640000.00")));
    }

    private String start(StepForm form) {
        return transaction.execute(t -> {
            var caseNo = cases.nextNumber(CaseFile.Kind.NEED, VILLAGE);
            var desk = reporter.desks().get(0);
            var file = CaseFile.fresh(caseNo, CaseFile.Kind.NEED, "试验", VILLAGE, null, desk, "reported");
            return workflow.startWith(ProbeModel.KEY, file, "report", form, reporter)
                    .caseNo();
        });
    }

    private void complete(String caseNo, String desk, String outcome, Official by) {
        steps.complete(task(caseNo, desk), new StepForm(outcome, "理由", Map.of(), List.of()), by);
    }

    private String task(String caseNo, String desk) {
        return driver.task(caseNo, desk);
    }

    private List<String> waiting(String caseNo) {
        return driver.waiting(caseNo);
    }
}
