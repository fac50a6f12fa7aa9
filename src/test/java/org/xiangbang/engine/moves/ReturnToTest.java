package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.TooLate;

@AppTest
@DisplayName("A case is returned")
class ReturnToTest {
    @Autowired
    private Said said;

    @Autowired
    private MoveCases cases;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TransactionTemplate transaction;

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    @Test
    @DisplayName("out of a countersigned step as a whole, and goes the drawn way again with every consent lapsed")
    void outOfCountersigning() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        cases.signs(caseNo, "hear", "line", "approve");

        back(caseNo, "hear", "report", false, false);

        assertThat(cases.waiting(caseNo)).containsExactly("report");
        assertThat(cases.left(caseNo).get("hear")).containsExactly("LEFT", "RETURNED");
        assertThat(cases.acts(caseNo)).endsWith("return-to hear");
        cases.approve(caseNo, "report", "check");
        assertThat(cases.waiting(caseNo)).containsExactly("hear/education", "hear/line");
    }

    @Test
    @DisplayName("and consents that are kept are not asked for again")
    void keepsConsents() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        cases.signs(caseNo, "hear", "line", "approve");

        back(caseNo, "hear", "report", false, true);
        cases.approve(caseNo, "report", "check");

        assertThat(cases.waiting(caseNo)).containsExactly("hear/education");
        assertThat(cases.acts(caseNo)).contains("keep-consent hear");
        cases.approve(caseNo, "hear");
        assertThat(cases.waiting(caseNo)).containsExactly("first", "rightOne");
    }

    @Test
    @DisplayName("and with all consents kept the joint review is over at once, by these consents and not by silence")
    void keepsAllConsents() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first");
        back(caseNo, "second", "check", false, true);
        assertThat(cases.waiting(caseNo)).containsExactly("check");

        cases.approve(caseNo, "check");

        assertThat(cases.waiting(caseNo)).containsExactly("first", "rightOne");
        assertThat(cases.acts(caseNo).stream().filter("keep-consent hear"::equals))
                .hasSize(2);
    }

    @Test
    @DisplayName("out of a sub-process in a parallel branch to a step before the branches, which all end")
    void outOfParallelBranches() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first", "rightOne", "rightTwo");
        assertThat(cases.waiting(caseNo)).containsExactly("second");

        back(caseNo, "second", "hear", false, false);

        assertThat(cases.waiting(caseNo)).containsExactly("hear/education", "hear/line");
        cases.approve(caseNo, "hear", "hear", "first", "second", "rightOne");
        assertThat(cases.waiting(caseNo)).containsExactly("rightTwo");
        cases.approve(caseNo, "rightTwo");
        assertThat(cases.waiting(caseNo)).containsExactly("decide");
    }

    @Test
    @DisplayName("within a branch: the other branch goes on, and what it has finished stays")
    void withinABranch() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "rightOne", "first", "second");

        back(caseNo, "rightTwo", "rightOne", false, false);

        assertThat(cases.waiting(caseNo)).containsExactly("rightOne");
        cases.approve(caseNo, "rightOne", "rightTwo");
        assertThat(cases.waiting(caseNo)).containsExactly("decide");
    }

    @Test
    @DisplayName("within a sub-process, while another branch is open")
    void withinASubProcess() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first");

        back(caseNo, "second", "first", false, false);

        assertThat(cases.waiting(caseNo)).containsExactly("first", "rightOne");
        cases.approve(caseNo, "first", "second", "rightOne", "rightTwo");
        assertThat(cases.waiting(caseNo)).containsExactly("decide");
    }

    @Test
    @DisplayName("only where the model offers it, to a step that was done, with an opinion, and while the case moves")
    void refusals() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report");
        var check = cases.open(caseNo, "check");
        var by = cases.at(check.desk());
        said.wrong(
                "opinion.required",
                () -> returns.back(check.taskId(), new ReturnTo.Request("report", " ", false, false), by));
        refused(ReturnTargets.NOT_OFFERED, caseNo, "check", "decide", false);
        refused(ReturnTargets.NOT_OFFERED, caseNo, "check", "no-such-step", false);
        refused(ReturnTargets.NOT_OFFERED, caseNo, "check", null, false);
        Said.wrongAtOnce(
                () -> returns.back(check.taskId(), new ReturnTo.Request("decide", " ", false, false), by),
                "target",
                "opinion");
        transaction.executeWithoutResult(t -> files.suspend(caseNo, "test"));
        refused(EnteredStep.CASE_IS_NOT_SUSPENDED, caseNo, "check", "report", false);
        transaction.executeWithoutResult(t -> files.resume(caseNo, "test"));

        cases.approve(caseNo, "check", "hear", "hear", "first", "second", "rightOne", "rightTwo");
        refused(ReturnTargets.NEVER_DONE, caseNo, "decide", "lateCheck", false);
        refused(ReturnTargets.NOT_STRAIGHT, caseNo, "decide", "hear", true);
        assertThat(returns.targets(cases.open(caseNo, "decide").taskId(), cases.at("agriculture.chief@513228")))
                .extracting(ReturnTo.Target::step)
                .as("never into one of two branches that have met: the other would be waited for in vain")
                .containsExactly("report", "check", "hear");
    }

    @Test
    @DisplayName("and a person who comes late to an ended step learns who returned the case")
    void tellsWhoReturned() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        var education = cases.open(caseNo, "hear", "education");
        var line = cases.open(caseNo, "hear", "line");
        returns.back(line.taskId(), new ReturnTo.Request("report", "缺材料", false, false), cases.at(line.desk()));

        said.late(
                "ended.return-to",
                () -> cases.does(education, "approve"),
                cases.at(line.desk()).name());
        assertThatThrownBy(() -> returns.back(
                        line.taskId(), new ReturnTo.Request("report", "缺材料", false, false), cases.at(line.desk())))
                .isInstanceOf(TooLate.class);
        assertThatThrownBy(() -> steps.open(education.taskId(), cases.at(education.desk())))
                .isInstanceOf(TooLate.class);
    }

    private void back(String caseNo, String step, String target, boolean straight, boolean keep) {
        var task = cases.open(caseNo, step);
        returns.back(task.taskId(), new ReturnTo.Request(target, "请补充", straight, keep), cases.at(task.desk()));
    }

    private void refused(Rule rule, String caseNo, String step, String target, boolean straight) {
        said.refuses(rule, () -> back(caseNo, step, target, straight, false));
    }
}
