package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.engine.clock.StepClock;
import org.xiangbang.engine.step.HumanStep;

@AppTest
@DisplayName("The clock of a step whose case is moved back")
class MovedClocksTest {
    private static final Term TERM = Term.parse("10wd");

    @Autowired
    private MoveCases cases;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private Recall recall;

    @Autowired
    private HumanStep steps;

    @Autowired
    private AgedSteps aged;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Terms terms;

    @Autowired
    private OfficialClock clock;

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    @Test
    @DisplayName("stands still while the applicant supplements, as after the outcome for supplements")
    void standsStillForTheApplicant() {
        var caseNo = atCheck(6);
        back(caseNo, "check", "report");
        aged.offered(caseNo, "report", ago(3));

        cases.approve(caseNo, "report");

        var used = terms.passed(ago(6), clock.instant(), TERM.unit());
        var clockOfCheck = aged.clock(caseNo, "check");
        assertThat(used).isPositive();
        assertThat(clockOfCheck.days().carried()).isEqualTo(used);
        assertThat(clockOfCheck.dueAt())
                .isEqualTo(terms.due(clock.instant(), TERM.less(used)).at());
        assertThat(clockOfCheck.days().otherDays()).isZero();
    }

    @Test
    @DisplayName("stands still for every desk whose step the return ended")
    void standsStillForAll() {
        var caseNo = atCheck(0);
        cases.approve(caseNo, "check");
        for (var hear : new String[] {"line", "education"}) age(caseNo, hear);
        back(caseNo, "hear", "report");

        cases.approve(caseNo, "report", "check");

        var used = terms.passed(ago(6), clock.instant(), TERM.unit());
        for (var hear : new String[] {"line", "education"})
            assertThat(ofDesk(caseNo, hear).days().carried()).as(hear).isEqualTo(used);
    }

    @Test
    @DisplayName("begins anew when the case was only returned to another desk")
    void beginsAnew() {
        var caseNo = atCheck(0);
        cases.approve(caseNo, "check");
        age(caseNo, "line");
        back(caseNo, "hear", "check");

        cases.approve(caseNo, "check");

        assertThat(ofDesk(caseNo, "line").days().carried()).isZero();
    }

    @Test
    @DisplayName("turns yellow by the rest of its term again once the decision is taken back")
    void takesTheRestBack() {
        var caseNo = atCheck(6);
        back(caseNo, "check", "report");
        cases.approve(caseNo, "report");
        var before = aged.clock(caseNo, "check");
        assertThat(before.days().carried()).isPositive();
        var task = cases.approve(caseNo, "check");

        recall.takeBack(task, "看错了", cases.at(before.desk()));

        var again = aged.clock(caseNo, "check");
        assertThat(again.days().carried()).isEqualTo(before.days().carried());
        assertThat(again.soonAt()).isEqualTo(before.soonAt());
        assertThat(again.dueAt()).isEqualTo(before.dueAt());
        assertThat(again.soonAt()).isBefore(terms.due(before.openedAt(), TERM).soon());
        assertThat(steps.open(again.taskId(), cases.at(before.desk())).soonAt()).isEqualTo(before.soonAt());
    }

    @Test
    @DisplayName("does not count, once the decision is taken back, that the case was suspended meanwhile")
    void takesASuspensionOut() {
        var caseNo = atCheck(0);
        var task = cases.approve(caseNo, "check");
        aged.visited(caseNo, "check", ago(20), ago(15));
        transaction.executeWithoutResult(t -> files.suspend(caseNo, "test"));
        aged.suspendedSince(caseNo, ago(14));
        transaction.executeWithoutResult(t -> files.resume(caseNo, "test"));

        recall.takeBack(task, "看错了", cases.at("township.handler@513228100"));

        var held = terms.passed(ago(14), clock.instant(), TERM.unit());
        var again = aged.clock(caseNo, "check");
        assertThat(held).isPositive();
        assertThat(again.days().held()).isEqualTo(held);
        assertThat(again.days().suspendedDays()).isEqualTo(held);
        assertThat(again.dueAt()).isEqualTo(terms.due(ago(20), TERM, held).at());
        assertThat(again.soonAt()).isEqualTo(terms.due(ago(20), TERM, held).soon());
        assertThat(cases.open(caseNo, "check").offered().dueAt()).isEqualTo(again.dueAt());
    }

    private String atCheck(int days) {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report");
        if (days > 0) aged.offered(caseNo, "check", ago(days));
        return caseNo;
    }

    private void back(String caseNo, String step, String target) {
        var task = cases.open(caseNo, step);
        returns.back(task.taskId(), new ReturnTo.Request(target, "请补充", false, false), cases.at(task.desk()));
    }

    private void age(String caseNo, String department) {
        aged.offered(ofDesk(caseNo, department).taskId(), ago(6));
    }

    private StepClock ofDesk(String caseNo, String department) {
        return aged.clocks(caseNo).stream()
                .filter(c -> c.desk().department().equals(department))
                .findFirst()
                .orElseThrow();
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
