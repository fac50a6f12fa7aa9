package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.StandIn;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("Signers, when things happen at once,")
class SignersTogetherTest {
    private static final int MANY = 20;

    @Autowired
    private HandedSteps handed;

    @Autowired
    private AdditionalSigners additionalSigners;

    @Autowired
    private GivenOpinions given;

    @Autowired
    private Duties duties;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private People people;

    private String caseNo;
    private String task;
    private Official chief;
    private Official finance;
    private Official civil;

    @BeforeEach
    void aDecisionWaits() {
        caseNo = handed.heard();
        task = handed.task(caseNo, HandedSteps.CHIEF);
        chief = people.at(HandedSteps.CHIEF);
        finance = people.at("finance.chief@513228");
        civil = people.at("civil-affairs.chief@513228");
    }

    @Test
    @DisplayName("sign once, however often they press")
    void signOnce() throws Exception {
        var asked = add("beside", finance);
        approve();

        var answers = atOnce(java.util.Collections.nCopies(MANY, () -> sign(asked, finance)));

        assertThat(answers).filteredOn(Object.class::isInstance).hasSize(MANY);
        assertThat(answers).filteredOn(TooLate.class::isInstance).hasSize(MANY - 1);
        assertThat(handed.acts(caseNo)).filteredOn("sign"::equals).hasSize(1);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
    }

    @Test
    @DisplayName("let the decision take effect once when two of them are the last")
    void bothAreLast() throws Exception {
        var one = add("beside", finance);
        var other = add("beside", civil);
        approve();

        var answers = atOnce(List.of(() -> sign(one, finance), () -> sign(other, civil)));

        assertThat(answers).noneMatch(Throwable.class::isInstance);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
        assertThat(handed.acts(caseNo)).filteredOn("complete"::equals).hasSize(4);
    }

    @Test
    @DisplayName("have signed or are dropped, never both")
    void signOrAreDropped() throws Exception {
        var asked = add("beside", finance);
        approve();

        var answers = atOnce(List.of(() -> sign(asked, finance), () -> {
            additionalSigners.drop(task, asked.id(), "理由", chief);
            return "dropped";
        }));

        assertThat(answers).filteredOn(Throwable.class::isInstance).hasSize(1).allMatch(TooLate.class::isInstance);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
        assertThat(handed.acts(caseNo)).filteredOn("complete"::equals).hasSize(4);
    }

    @Test
    @DisplayName("are dropped only after the case is locked: a step that ends meanwhile is not read")
    void areDroppedUnderTheLock() {
        var asked = add("beside", finance);

        var calls = SqlMeter.during(() -> additionalSigners.drop(task, asked.id(), "理由", chief));

        assertThat(calls.get(0).sql()).contains("for no key update");
    }

    @Test
    @DisplayName("are added before the decision or not at all")
    void areAddedOrNot() throws Exception {
        var answers = atOnce(List.of(() -> add("beside", finance), () -> {
            approve();
            return "approved";
        }));

        assertThat(answers)
                .filteredOn(Throwable.class::isInstance)
                .allMatch(a -> a instanceof TooLate || a instanceof RuleBroken);
        var waits = handed.acts(caseNo).contains("add-signer-beside");
        assertThat(handed.waits(caseNo, "decide")).isEqualTo(waits);
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
    }

    @Test
    @DisplayName("lapse visibly when the step's time is over")
    void lapseWithTheTimer() {
        var asked = add("beside", finance);
        approve();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .singleResult();

        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance.getId())
                .activityId("decisionLate")
                .singleResult()
                .getId());

        assertThat(handed.opinion(asked.id()).state()).isEqualTo(OpinionRequest.State.LAPSED);
        assertThat(handed.acts(caseNo)).contains("lapse");
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
    }

    @Test
    @DisplayName("may have deputies: both names are on record, and separation of duties judges both")
    void areStoodInFor() {
        var asked = add("beside", finance);
        var own = people.at("finance.handler@513228");
        var principal = new Principal(finance.login(), finance.person(), finance.name());
        var deputy = new Official(
                own.login(),
                own.person(),
                own.name(),
                own.desks(),
                List.of(new StandIn(principal, finance.desks(), Set.of("probe-review"), List.of())));

        sign(asked, deputy);

        assertThat(handed.opinion(asked.id()).response().endedBy()).isEqualTo(own.name());
        for (var person : List.of(own.person(), finance.person()))
            assertThat(duties.check(caseNo, person, "pay").allowed()).isFalse();
    }

    private OpinionRequest add(String place, Official who) {
        return additionalSigners.add(task, place, who.login(), "请一并把关", chief);
    }

    private Object sign(OpinionRequest asked, Official by) {
        return given.sign(asked.id(), "agree", "", List.of(), by);
    }

    private void approve() {
        handed.decide(task, "approve", "", chief);
    }

    /** The result of each act: an answer, or what was thrown. */
    private static List<Object> atOnce(List<Callable<Object>> acts) throws Exception {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var came = new ArrayList<Object>();
            for (var done : threads.invokeAll(acts.stream()
                    .map(act -> (Callable<Object>) () -> {
                        try {
                            return act.call();
                        } catch (RuntimeException refused) {
                            return refused;
                        }
                    })
                    .toList())) came.add(done.get());
            return came;
        } finally {
            threads.shutdownNow();
        }
    }
}
