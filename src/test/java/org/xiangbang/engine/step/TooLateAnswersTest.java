package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.TooLate;

@AppTest
@DisplayName("A person who comes late to a step that ended without being done")
class TooLateAnswersTest {
    @Autowired
    private Recall recall;

    @Autowired
    private Said said;

    @Autowired
    private MoveCases cases;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver walk;

    @Autowired
    private Workflow workflow;

    @Test
    @DisplayName("learns which timer ended it, also from the diagram")
    void timer() {
        var caseNo = cases.start(MoveCases.MOVES);
        var task = cases.approve(caseNo, "report");
        var check = cases.open(caseNo, "check");
        walk.fire(caseNo, "checkLate");
        var reporter = cases.at("village.handler@513228100210");
        said.refuses("engine.take-back-gone", () -> recall.takeBack(task, "", reporter));

        assertThat(cases.waiting(caseNo)).containsExactly("lateCheck");
        said.late("ended.timer", () -> cases.does(check, "approve"), "核对逾期");
        assertThatThrownBy(() -> steps.open(check.taskId(), cases.at("line.handler@513230")))
                .isInstanceOf(NotFound.class);
        assertThat(cases.left(caseNo).get("check")).containsExactly("EXPIRED");
        assertThat(cases.differences()).isEmpty();
    }

    @Test
    @DisplayName("learns who raised the side path that ended it")
    void sidePath() {
        var caseNo = cases.start(MoveCases.MOVES);
        cases.approve(caseNo, "report");
        var check = cases.open(caseNo, "check");
        var reporter = cases.at("village.handler@513228100210");
        workflow.raise(caseNo, "probe-moves.halt", reporter);

        assertThat(cases.waiting(caseNo)).containsExactly("explain");
        assertThatThrownBy(() -> cases.does(check, "approve")).isInstanceOfSatisfying(TooLate.class, late -> {
            assertThat(late.who()).isEqualTo(reporter.name());
            assertThat(late.what()).isEqualTo("ended.raise");
        });
        assertThat(cases.left(caseNo).get("check")).containsExactly("DIVERTED");
        assertThat(cases.differences()).isEmpty();
    }
}
