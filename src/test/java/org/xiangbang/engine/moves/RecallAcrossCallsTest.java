package org.xiangbang.engine.moves;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.step.HumanStep;

@AppTest
@DisplayName("A decision whose next step is in another process is taken back")
class RecallAcrossCallsTest {
    private static final String CALLS = "probe-calls";

    @Autowired
    private MoveCases cases;

    @Autowired
    private Recall recall;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private HumanStep steps;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Said said;

    @BeforeEach
    void deploy() {
        cases.deploy("probe-part", "probe-part");
        cases.deploy("probe-nest", "probe-nest");
    }

    @AfterEach
    void theInboxIsRight() {
        assertThat(cases.differences()).isEmpty();
    }

    private void takeBack(String task, String desk) {
        recall.takeBack(task, "", cases.at(desk));
    }

    /** How many processes of the case run. */
    private long running(String caseNo) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .count();
    }

    @Test
    @DisplayName("from a called process: that process ends, and goes on from its start when the step is done again")
    void intoACall() {
        var caseNo = cases.start(CALLS);
        var first = cases.approve(caseNo, "first");
        assertThat(cases.waiting(caseNo)).containsExactly("one");

        takeBack(first, "village.handler@513228100210");

        assertThat(cases.waiting(caseNo)).containsExactly("first");
        assertThat(running(caseNo)).isEqualTo(1);
        assertThat(cases.left(caseNo).get("one")).containsExactly("TAKEN_BACK");
        cases.approve(caseNo, "first", "one", "two", "one", "two", "last");
        assertThat(running(caseNo)).isZero();
    }

    @Test
    @DisplayName("into the called process that it had ended, in which everything goes on as before")
    void outOfACall() {
        var caseNo = cases.start(CALLS);
        cases.approve(caseNo, "first", "one");
        var before = cases.open(caseNo, "two");
        var two = cases.does(caseNo, "two", "reserve");
        assertThat(cases.waiting(caseNo)).as("in the next call").containsExactly("one");

        takeBack(two, "township.chief@513228100");

        var after = cases.open(caseNo, "two");
        assertThat(cases.waiting(caseNo)).containsExactly("two");
        assertThat(after.desk()).isEqualTo(before.desk());
        assertThat(after.offered().dueAt()).isEqualTo(before.offered().dueAt());
        assertThat(running(caseNo)).isEqualTo(2);
        assertThat(cases.acts(caseNo)).endsWith("complete two", "end partOver", "take-back two");
        var chief = cases.at("township.chief@513228100");
        assertThat(returns.targets(after.taskId(), chief))
                .as("what was done in it before counts on")
                .extracting(ReturnTo.Target::step)
                .containsExactly("one");
        returns.back(after.taskId(), new ReturnTo.Request("one", "再核实", true, false), chief);
        assertThat(cases.waiting(caseNo)).containsExactly("one");
        cases.approve(caseNo, "one", "two", "one", "two", "last");
        assertThat(running(caseNo)).isZero();
    }

    @Test
    @DisplayName("into a call within a call, both of which it had ended, and into it once more")
    void outOfTwoCalls() {
        var caseNo = cases.start(CALLS);
        cases.approve(caseNo, "first", "one", "two", "one");
        var two = cases.approve(caseNo, "two");
        assertThat(cases.waiting(caseNo)).containsExactly("last");
        assertThat(running(caseNo)).isEqualTo(1);

        takeBack(two, "township.chief@513228100");
        assertThat(cases.waiting(caseNo)).containsExactly("two");
        assertThat(running(caseNo)).isEqualTo(3);
        takeBack(cases.approve(caseNo, "two"), "township.chief@513228100");
        assertThat(cases.waiting(caseNo)).containsExactly("two");

        cases.approve(caseNo, "two", "last");
        assertThat(running(caseNo)).isZero();
    }

    @Test
    @DisplayName("but not after the step in the other process was opened, and not once the whole case has ended")
    void refusals() {
        var caseNo = cases.start(CALLS);
        cases.approve(caseNo, "first", "one");
        var two = cases.approve(caseNo, "two");
        steps.open(cases.open(caseNo, "one").taskId(), cases.at("township.handler@513228100"));
        said.refuses("engine.take-back-opened", () -> takeBack(two, "township.chief@513228100"));

        cases.approve(caseNo, "one", "two");
        var last = cases.approve(caseNo, "last");
        said.refuses("engine.take-back-moved-on", () -> takeBack(last, "agriculture.reviewer@513228"));
    }
}
