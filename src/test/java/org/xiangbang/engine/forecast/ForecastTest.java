package org.xiangbang.engine.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("Before the button is pressed, the forecast names")
class ForecastTest {
    private static final CaseFile FILE = CaseFile.fresh(
            "P-513228-2026-9999",
            CaseFile.Kind.PROJECT,
            "藏白菊",
            new Region("513228100210"),
            "S-000001",
            Desk.parse("village.handler@513228100210"),
            "proposed");

    private final Map<String, String> foreseen = new HashMap<>();

    @Autowired
    private Definitions definitions;

    @Autowired
    private DeskResolver desks;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private HumanStep steps;

    @Autowired
    private People people;

    @Test
    @DisplayName("the next human step with its desk")
    void theNextStep() {
        assertThat(after("projects-approval", "acceptApplication", Map.of("acceptApplication", "return")))
                .containsExactly("supplement sure");
        assertThat(after("projects-approval", "decide", Map.of("decide", "approve")))
                .containsExactly("issueReply sure");
    }

    @Test
    @DisplayName("each possible result of a decision table as possible")
    void whatATableDecides() {
        var found = walk("projects-change", "askChange", Map.of("askChange", "approve"), null);

        assertThat(found)
                .extracting(n -> n.step() + (n.sure() ? " sure" : " possible"))
                .containsExactlyInAnyOrder("acceptApplication possible", "decideChange possible");
    }

    @Test
    @DisplayName("nothing as sure because an automatic step had that result before")
    void anOldResultIsForgotten() {
        var facts = Map.<String, Object>of("askChange", "approve", "changeLevel", "major");

        assertThat(walk("projects-change", "askChange", facts, null)).noneMatch(NextStep::sure);
    }

    @Test
    @DisplayName("the first step of a called process, and of one that this calls")
    void intoACalledProcess() {
        var found = walk("projects-lifecycle", "propose", Map.of("propose", "approve"), null);

        assertThat(found).isNotEmpty().allMatch(n -> n.process().equals("matching-answer"));
    }

    @Test
    @DisplayName("the step at which the calling process goes on, by the results of the called one")
    void backToTheCaller() {
        var lifecycle = definitions.latestId("projects-lifecycle");
        var caller = new ForecastWalk.Place(lifecycle, new HashMap<>(), "x", null, "approval");

        assertThat(walk(
                        "projects-approval",
                        "issueReply",
                        Map.of("issueReply", "approve", "decide", "approve"),
                        caller))
                .extracting(NextStep::process, NextStep::step)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("projects-agreement", "draftAgreement"));
        assertThat(walk("projects-approval", "decide", Map.of("decide", "reject"), caller))
                .extracting(NextStep::step, NextStep::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("concluded", NextStep.Kind.END));
    }

    @Test
    @DisplayName("a wait, and the end")
    void waitsAndEnds() {
        assertThat(walk("organizations-admission", "decide", Map.of("decide", "approve"), null))
                .extracting(NextStep::step, NextStep::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("annualCheckDue", NextStep.Kind.WAIT));
        assertThat(walk("organizations-admission", "decide", Map.of("decide", "reject"), null))
                .extracting(NextStep::step, NextStep::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("refused", NextStep.Kind.END));
    }

    @Test
    @DisplayName("the next step for every outcome of an open step, by the worst outcome of the countersigners")
    void ofAnOpenStep() {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        var line = people.at("line.handler@513228");
        var education = people.at("education.handler@513228");
        var task = driver.task(caseNo, education.desks().get(0).id());

        assertThat(steps.open(task, education).next().get(Outcome.APPROVE))
                .containsExactly(new NextStep("probe-review", "decide", "审定", "agriculture.chief@513228"));
        probe.complete(caseNo, "reject", "不行", line);
        assertThat(steps.open(task, education).next().get(Outcome.APPROVE))
                .extracting(NextStep::step)
                .containsExactly("refused");
    }

    @Test
    @DisplayName("what follows from foreseen work as sure, but not behind other work that comes before it")
    void whatIsForeseen() {
        foreseen.put("${stages.next(execution.processBusinessKey)}", "payment");

        assertThat(after("projects-delivery", "afterStop", Map.of("afterStop", "approve")))
                .containsExactly("request sure");

        var delivery = new ForecastWalk.Place(
                definitions.latestId("projects-delivery"), new HashMap<>(), "x", null, "disbursement");
        var received = Map.<String, Object>of("confirmReceipt", "approve", "payOrder", "approve", "charityPayment", "");
        assertThat(walk("funds-payment", "confirmReceipt", received, disbursing(delivery)))
                .as("the payment is recorded on the way, which changes the records")
                .extracting(NextStep::step)
                .contains("startWork", "selfCheck", "request");
    }

    private ForecastWalk.Place disbursing(ForecastWalk.Place delivery) {
        return new ForecastWalk.Place(
                definitions.latestId("funds-disbursement"), new HashMap<>(), "y", delivery, "payment");
    }

    private List<String> after(String process, String step, Map<String, Object> facts) {
        return walk(process, step, facts, null).stream()
                .map(n -> n.step() + (n.sure() ? " sure" : " possible"))
                .toList();
    }

    private List<NextStep> walk(String process, String step, Map<String, Object> facts, ForecastWalk.Place caller) {
        var definition = definitions.latestId(process);
        FlowNode node = definitions.model(definition).getModelElementById(step);
        var walk = new ForecastWalk(
                definitions,
                desks,
                FILE,
                ended -> ended.definitionId().equals(definition) ? caller : ended.caller(),
                expression -> Optional.ofNullable(foreseen.get(expression)));
        return walk.from(node, new ForecastWalk.Place(definition, facts, null, null));
    }
}
