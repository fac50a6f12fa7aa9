package org.xiangbang.engine.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;

@AppTest
@DisplayName("Countersigning")
class CountersigningTest {
    @Autowired
    private Said said;

    @Autowired
    private MoveCases cases;

    @Autowired
    private Recall recall;

    @Autowired
    private ReturnTo returns;

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    @Test
    @DisplayName("by any: the first consent is enough, and a person who comes later learns so")
    void any() {
        var caseNo = reported();
        var late = cases.open(caseNo, "anyOf", "water");
        cases.signs(caseNo, "anyOf", "line", "reject");
        assertThat(cases.waiting(caseNo)).containsExactly("anyOf/education", "anyOf/water");

        cases.signs(caseNo, "anyOf", "education", "approve");

        assertThat(cases.waiting(caseNo)).containsExactly("share/education", "share/line", "share/water");
        assertThat(cases.left(caseNo).get("anyOf")).containsExactlyInAnyOrder("LEFT", "LEFT", "SETTLED");
        said.late("ended.complete", () -> cases.does(late, "approve"), "");
    }

    @Test
    @DisplayName("by any: when all refuse, the worst outcome decides")
    void anyRefused() {
        var caseNo = reported();
        cases.signs(caseNo, "anyOf", "line", "reject");
        cases.signs(caseNo, "anyOf", "education", "return");
        cases.signs(caseNo, "anyOf", "water", "return");

        assertThat(cases.waiting(caseNo)).isEmpty();
    }

    @Test
    @DisplayName("by share: the step is over as soon as the share is reached")
    void share() {
        var caseNo = shared();
        cases.signs(caseNo, "share", "line", "approve");
        cases.signs(caseNo, "share", "water", "approve");

        assertThat(cases.waiting(caseNo)).containsExactly("turn/line");
    }

    @Test
    @DisplayName("by share: the step is refused as soon as the share cannot be reached any more")
    void shareOutOfReach() {
        var caseNo = shared();
        cases.signs(caseNo, "share", "line", "reject");
        assertThat(cases.waiting(caseNo)).containsExactly("share/education", "share/water");
        cases.signs(caseNo, "share", "water", "reject");

        assertThat(cases.waiting(caseNo)).isEmpty();
    }

    @Test
    @DisplayName("in sequence: one after the other, and the first who does not consent ends it")
    void sequence() {
        var consenting = inTurn();
        cases.approve(consenting, "turn", "turn", "turn");
        assertThat(cases.waiting(consenting)).containsExactly("file");

        var refused = inTurn();
        cases.approve(refused, "turn");
        assertThat(cases.waiting(refused)).containsExactly("turn/education");
        cases.does(refused, "turn", "reject");
        assertThat(cases.waiting(refused)).isEmpty();
    }

    @Test
    @DisplayName("in sequence: a consent can be taken back until the next one opens the step; earlier consents stay")
    void takesBackInSequence() {
        var caseNo = inTurn();
        var line = cases.approve(caseNo, "turn");
        cases.approve(caseNo, "turn");
        assertThat(cases.waiting(caseNo)).containsExactly("turn/water");

        recall.takeBack(line, "", cases.at("line.handler@513228"));
        assertThat(cases.waiting(caseNo)).containsExactly("turn/line");
        cases.approve(caseNo, "turn");
        assertThat(cases.waiting(caseNo)).containsExactly("turn/water");
        cases.approve(caseNo, "turn");
        assertThat(cases.waiting(caseNo)).containsExactly("file");
    }

    @Test
    @DisplayName("by any: the consent that ended the step is taken back, and all who had not decided are asked again")
    void takesBackAny() {
        var caseNo = reported();
        cases.signs(caseNo, "anyOf", "line", "reject");
        var consent = cases.signs(caseNo, "anyOf", "education", "approve");

        recall.takeBack(consent, "", cases.at("education.handler@513228"));

        assertThat(cases.waiting(caseNo)).containsExactly("anyOf/education", "anyOf/water");
    }

    @Test
    @DisplayName("that nobody would be asked for is refused, not skipped")
    void nobody() {
        var asked = new CountersignersAsked(new FixedValue(List.of()), "probe", "none", "部门会签");

        said.refuses("engine.countersigners-none", () -> asked.getValue(null), "会签环节“部门会签”", "部门会签");
    }

    @Test
    @DisplayName("can be returned to as a whole")
    void returnedTo() {
        var caseNo = inTurn();
        cases.approve(caseNo, "turn", "turn", "turn");
        var file = cases.open(caseNo, "file");
        returns.back(file.taskId(), new ReturnTo.Request("turn", "再议", false, true), cases.at(file.desk()));

        assertThat(cases.waiting(caseNo)).containsExactly("turn/line");
    }

    private String reported() {
        var caseNo = cases.start(MoveCases.QUORUM);
        cases.approve(caseNo, "report");
        return caseNo;
    }

    private String shared() {
        var caseNo = reported();
        cases.signs(caseNo, "anyOf", "line", "approve");
        return caseNo;
    }

    private String inTurn() {
        var caseNo = shared();
        cases.signs(caseNo, "share", "line", "approve");
        cases.signs(caseNo, "share", "water", "approve");
        return caseNo;
    }
}
