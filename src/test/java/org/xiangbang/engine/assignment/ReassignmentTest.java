package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.StandIn;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("A step that is handed on (转办)")
class ReassignmentTest {
    @Autowired
    private HandedSteps handed;

    @Autowired
    private Reassignment reassignment;

    @Autowired
    private StepOpinions hands;

    @Autowired
    private Candidates candidates;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    private String caseNo;
    private String task;
    private Official giver;
    private Official receiver;

    @BeforeEach
    void aDecisionWaits() {
        caseNo = handed.heard();
        task = handed.task(caseNo, HandedSteps.CHIEF);
        giver = people.at(HandedSteps.CHIEF);
        receiver = people.at(HandedSteps.CHIEF);
    }

    @Test
    @DisplayName("waits for the receiver, says who handed it on and why, and can be handed back")
    void goesThereAndBack() {
        reassignment.transfer(task, receiver.login(), "本周外出", giver);

        assertThat(handed.assignee(task)).isEqualTo(receiver.login());
        var view = steps.open(task, receiver);
        assertThat(hands.of(view).transfer())
                .satisfies(t -> assertThat(t.from()).isEqualTo(giver.name()))
                .satisfies(t -> assertThat(t.reason()).isEqualTo("本周外出"));
        assertThat(oracle.differences()).noneMatch(d -> d.contains(task));

        reassignment.transfer(task, giver.login(), "已回来", receiver);
        assertThat(handed.assignee(task)).isEqualTo(giver.login());
        assertThat(handed.acts(caseNo)).containsSubsequence("transfer", "transfer");
    }

    @Test
    @DisplayName("is closed to the person who handed it on, who learns who has it")
    void isGone() {
        reassignment.transfer(task, receiver.login(), "本周外出", giver);

        said.late("act.received", () -> reassignment.transfer(task, receiver.login(), "再转", giver), receiver.name());
        assertThatThrownBy(() -> handed.decide(task, "approve", "", giver)).isInstanceOf(TooLate.class);
    }

    @Test
    @DisplayName("cannot go to a person who does not hold the desk, nor to oneself")
    void staysAtTheDesk() {
        var stranger = people.at("agriculture.handler@513228");

        said.refuses(
                "hands.transfer-desk",
                () -> reassignment.transfer(task, stranger.login(), "理由", giver),
                "不在本岗位",
                "does not sit at this desk");
        said.refuses(
                "hands.transfer-desk",
                () -> reassignment.transfer(task, "nobody-at-all", "理由", giver),
                "不在本岗位",
                "does not sit at this desk");
        said.refuses(
                "hands.transfer-self",
                () -> reassignment.transfer(task, giver.login(), "理由", giver),
                "不能转办给自己",
                "to yourself");
        assertThatThrownBy(() -> reassignment.transfer(task, receiver.login(), "理由", stranger))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("is refused where separation of duties forbids the receiver to do it")
    void separatesDuties() {
        var earlier = handed.reported();
        var reviewer = people.at("line.handler@513228", HandedSteps.CHIEF);
        handed.decide(handed.task(earlier, "line.handler@513228"), "approve", "", reviewer);
        handed.decide(
                handed.task(earlier, "education.handler@513228"), "approve", "", people.at("education.handler@513228"));
        var decision = handed.task(earlier, HandedSteps.CHIEF);

        said.refuses(
                "duties.review-approve",
                () -> reassignment.transfer(decision, reviewer.login(), "理由", giver),
                reviewer.name(),
                reviewer.name());
        assertThat(candidates.receivers(steps.open(decision, giver), giver, ""))
                .filteredOn(c -> c.login().equals(reviewer.login()))
                .singleElement()
                .matches(c -> !c.allowed());
        assertThat(candidates.receivers(steps.open(task, giver), giver, ""))
                .filteredOn(c -> c.login().equals(receiver.login()))
                .singleElement()
                .matches(Candidate::allowed);
    }

    @Test
    @DisplayName("cannot go to the person who has it already: a deputy cannot hand it on to the principal")
    void goesSomewhere() {
        steps.claim(task, giver);
        var own = people.at("agriculture.handler@513228");
        var principal = new Principal(giver.login(), giver.person(), giver.name());
        var standIn = new StandIn(principal, giver.desks(), Set.of(), List.of());
        var deputy = new Official(own.login(), own.person(), own.name(), own.desks(), List.of(standIn));

        said.refuses(
                "hands.transfer-same",
                () -> reassignment.transfer(task, giver.login(), "理由", deputy),
                "已经在 " + giver.name() + " 手中",
                giver.name());
    }

    @Test
    @DisplayName("needs a reason")
    void takesAReason() {
        said.wrong("field.required", () -> reassignment.transfer(task, receiver.login(), " ", giver));
        Said.wrongAtOnce(() -> reassignment.transfer(task, " ", " ", giver), "to", "reason");
        said.wrong("field.tooLong", () -> reassignment.transfer(task, receiver.login(), "字".repeat(501), giver));
    }

    @Test
    @DisplayName("must be open, in a case that is not suspended")
    void needsAMovingCase() {
        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "listing"));
        said.refuses(
                "engine.case-suspended",
                () -> reassignment.transfer(task, receiver.login(), "理由", giver),
                "已暂停",
                "is suspended");
        transaction.executeWithoutResult(t -> cases.resume(caseNo, "listing"));

        handed.decide(task, "approve", "", receiver);
        assertThatThrownBy(() -> reassignment.transfer(task, receiver.login(), "理由", giver))
                .isInstanceOf(TooLate.class);
    }
}
