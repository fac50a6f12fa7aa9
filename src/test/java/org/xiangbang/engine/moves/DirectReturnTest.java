package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.MoveCases;

@AppTest
@DisplayName("A case is returned")
class DirectReturnTest {
    @Autowired
    private MoveCases cases;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private Recall recall;

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    @Test
    @DisplayName("and comes straight back to the step that returned it, past the steps between")
    void straightBack() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first", "second", "rightOne", "rightTwo");

        back(caseNo, "decide", "check");
        assertThat(cases.waiting(caseNo)).containsExactly("check");
        cases.approve(caseNo, "check");

        assertThat(cases.waiting(caseNo)).containsExactly("decide");
        assertThat(cases.left(caseNo).get("decide")).containsExactly("RETURNED", "STRAIGHT_BACK");
        assertThat(cases.left(caseNo).get("check")).containsExactly("LEFT", "LEFT");
        assertThat(cases.acts(caseNo)).endsWith("return-to decide", "complete check", "straight-back decide");
        cases.approve(caseNo, "decide");
        assertThat(cases.waiting(caseNo)).containsExactly("archive");
    }

    @Test
    @DisplayName("and comes straight back into parallel branches, each of which goes on where it was")
    void straightBackIntoBranches() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first", "rightOne", "rightTwo");

        back(caseNo, "second", "check");
        assertThat(cases.waiting(caseNo)).containsExactly("check");
        cases.approve(caseNo, "check");
        assertThat(cases.waiting(caseNo)).containsExactly("second");
        cases.approve(caseNo, "second");

        assertThat(cases.waiting(caseNo)).containsExactly("decide");
    }

    @Test
    @DisplayName("and comes straight back into a joint review, where people who have consented are not asked again")
    void straightBackIntoCountersigning() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        cases.signs(caseNo, "hear", "line", "approve");

        back(caseNo, "hear", "report");
        cases.approve(caseNo, "report");

        assertThat(cases.waiting(caseNo)).containsExactly("hear/education");
    }

    @Test
    @DisplayName("again from the step it was returned to, and comes straight back twice, in turn")
    void straightBackTwice() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check", "hear", "hear", "first", "second", "rightOne", "rightTwo");
        back(caseNo, "decide", "check");
        back(caseNo, "check", "report");

        cases.approve(caseNo, "report");
        assertThat(cases.waiting(caseNo)).containsExactly("check");
        cases.approve(caseNo, "check");

        assertThat(cases.waiting(caseNo)).containsExactly("decide");
    }

    @Test
    @DisplayName("but does not come straight back when the target does not approve: it follows the drawn way")
    void straightBackOnlyOnApproval() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        back(caseNo, "hear", "check");

        cases.does(caseNo, "check", "reject");

        assertThat(cases.waiting(caseNo)).isEmpty();
    }

    @Test
    @DisplayName("and the decision that sent it straight back is taken back; done again, it does so again")
    void takenBack() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report", "check");
        back(caseNo, "hear", "report");
        var task = cases.approve(caseNo, "report");
        assertThat(cases.waiting(caseNo)).containsExactly("hear/education", "hear/line");

        recall.takeBack(task, "", cases.at("village.handler@513228100210"));
        assertThat(cases.waiting(caseNo)).containsExactly("report");
        cases.approve(caseNo, "report");

        assertThat(cases.waiting(caseNo)).containsExactly("hear/education", "hear/line");
    }

    private void back(String caseNo, String step, String target) {
        var task = cases.open(caseNo, step);
        returns.back(task.taskId(), new ReturnTo.Request(target, "请补充", true, true), cases.at(task.desk()));
    }
}
