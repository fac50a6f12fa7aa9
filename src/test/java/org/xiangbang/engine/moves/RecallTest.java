package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.StandIn;

@AppTest
@DisplayName("A decision is taken back")
class RecallTest {
    @Autowired
    private Said said;

    @Autowired
    private MoveCases cases;

    @Autowired
    private Recall recall;

    @Autowired
    private HumanStep steps;

    @Autowired
    private Duties duties;

    @Autowired
    private People people;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    @Test
    @DisplayName("while nobody has opened what follows: the step waits again at its desk with the term it had")
    void takesBack() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report");
        var before = cases.open(caseNo, "check");
        var task = cases.approve(caseNo, "check");
        assertThat(cases.waiting(caseNo)).containsExactly("hear/education", "hear/line");

        var again = recall.takeBack(task, "看错了", cases.at(before.desk()));

        assertThat(cases.waiting(caseNo)).containsExactly("check");
        var after = cases.open(caseNo, "check");
        assertThat(after.taskId()).isEqualTo(again);
        assertThat(after.desk()).isEqualTo(before.desk());
        assertThat(after.offered().dueAt()).isEqualTo(before.offered().dueAt());
        assertThat(cases.left(caseNo).get("hear")).containsExactly("TAKEN_BACK", "TAKEN_BACK");
        assertThat(cases.acts(caseNo)).endsWith("complete check", "take-back check");
        cases.approve(caseNo, "check", "hear", "hear");
        assertThat(cases.waiting(caseNo)).containsExactly("first", "rightOne");
    }

    @Test
    @DisplayName("and no longer counts for separation of duties")
    void liftsTheDuty() {
        var caseNo = cases.start(MoveCases.MOVES);
        var task = cases.approve(caseNo, "report");
        var reporter = cases.at("village.handler@513228100210");
        assertThat(duties.check(caseNo, reporter.person(), "review").allowed()).isFalse();

        recall.takeBack(task, "", reporter);

        assertThat(duties.check(caseNo, reporter.person(), "review").allowed()).isTrue();
    }

    @Test
    @DisplayName("by a deputy of the person who made it, and by nobody else")
    void byADeputy() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report");
        var desk = cases.open(caseNo, "check").desk();
        var task = cases.approve(caseNo, "check");
        var who = cases.at(desk);
        var colleague = people.at(desk.id());

        assertThatThrownBy(() -> recall.takeBack(task, "", colleague)).isInstanceOf(NotFound.class);
        var somebody = people.at("township.chief@513228100");
        var standIn = new StandIn(
                new Principal(who.login(), who.person(), who.name()), List.of(desk), java.util.Set.of(), List.of());
        var deputy = new org.xiangbang.shared.Official(
                somebody.login(), somebody.person(), somebody.name(), somebody.desks(), List.of(standIn));
        recall.takeBack(task, "", deputy);
        assertThat(cases.waiting(caseNo)).containsExactly("check");
    }

    @Test
    @DisplayName("not after another person has opened what follows; opening it oneself does not count")
    void notWhenOpened() {
        var caseNo = cases.start(MoveCases.MOVES);
        var task = cases.approve(caseNo, "report");
        var reporter = cases.at("village.handler@513228100210");
        var next = cases.open(caseNo, "check");
        var both = people.also(reporter, next.desk().id());
        steps.open(next.taskId(), both);
        assertThat(recall.possible(task, reporter).allowed()).isTrue();

        steps.open(next.taskId(), cases.at(next.desk()));

        refused(RecallRules.OPENED, task);
        assertThat(cases.waiting(caseNo)).containsExactly("check");
    }

    @Test
    @DisplayName("not after what follows was claimed or done, not twice, and not in a suspended case")
    void refusals() {
        var caseNo = cases.start(MoveCases.MOVES);
        var task = cases.approve(caseNo, "report");
        var next = cases.open(caseNo, "check");
        transaction.executeWithoutResult(t -> files.suspend(caseNo, "test"));
        refused(EnteredStep.CASE_IS_NOT_SUSPENDED, task);
        transaction.executeWithoutResult(t -> files.resume(caseNo, "test"));
        steps.claim(next.taskId(), cases.at(next.desk()));
        refused(RecallRules.OPENED, task);
        cases.approve(caseNo, "check");
        refused(RecallRules.DONE, task);

        transaction.executeWithoutResult(t -> files.close(caseNo, "withdrawn"));
        refused(RecallRules.CLOSED, task);

        var other = cases.start(MoveCases.MOVES);
        var twice = cases.approve(other, "report");
        recall.takeBack(twice, "", cases.at("village.handler@513228100210"));
        refused(RecallRules.TWICE, twice);
    }

    @Test
    @DisplayName("not when more than routing followed: automatic work, a join that waits, an end")
    void onlyPlainRouting() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first");
        var second = cases.approve(caseNo, "second");
        said.refuses("engine.take-back-moved-on", () -> recall.takeBack(second, "", cases.at("line.chief@513228")));
        cases.approve(caseNo, "rightOne", "rightTwo");
        var decided = cases.approve(caseNo, "decide");
        said.refuses(
                "engine.take-back-moved-on", () -> recall.takeBack(decided, "", cases.at("agriculture.chief@513228")));
    }

    @Test
    @DisplayName("not while the case waits for another branch, because no step follows yet")
    void waitsForTheOtherBranch() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "rightOne");
        var right = cases.approve(caseNo, "rightTwo");

        said.refuses("engine.take-back-waits", () -> recall.takeBack(right, "", cases.at("finance.chief@513228")));
    }

    @Test
    @DisplayName("by a countersigner while others have not decided, and that countersigner is asked again")
    void whileOthersSign() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        var task = cases.signs(caseNo, "hear", "line", "reject");
        steps.open(cases.open(caseNo, "hear").taskId(), cases.at("education.handler@513228"));

        recall.takeBack(task, "改为同意", cases.at("line.handler@513228"));

        assertThat(cases.waiting(caseNo)).containsExactly("hear/education", "hear/line");
        cases.signs(caseNo, "hear", "education", "approve");
        assertThat(cases.waiting(caseNo)).containsExactly("hear/line");
        cases.signs(caseNo, "hear", "line", "approve");
        assertThat(cases.waiting(caseNo)).containsExactly("first", "rightOne");
    }

    @Test
    @DisplayName("by a countersigner after all have decided: the others' consents stay, only this one is asked again")
    void afterAllHaveSigned() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        var line = cases.signs(caseNo, "hear", "line", "approve");
        cases.signs(caseNo, "hear", "education", "approve");
        assertThat(cases.waiting(caseNo)).containsExactly("first", "rightOne");

        recall.takeBack(line, "", cases.at("line.handler@513228"));

        assertThat(cases.waiting(caseNo)).containsExactly("hear/line");
        assertThat(cases.acts(caseNo)).contains("keep-consent hear");
        cases.signs(caseNo, "hear", "line", "reject");
        assertThat(cases.waiting(caseNo)).isEmpty();
    }

    private void refused(Rule rule, String task) {
        var reporter = cases.at("village.handler@513228100210");
        said.refuses(rule, () -> recall.takeBack(task, "", reporter));
    }
}
