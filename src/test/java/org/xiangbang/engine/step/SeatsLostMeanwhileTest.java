package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.deputies.Deputyship;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.cases.BusyCase;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.GivenOpinions;
import org.xiangbang.engine.assignment.HandedSteps;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("A person who loses a seat at a desk")
class SeatsLostMeanwhileTest {
    private static final Desk LINE = Desk.parse("line.handler@513228");

    @Autowired
    private BusyCase busy;

    @Autowired
    private HandedSteps cases;

    @Autowired
    private HumanStep steps;

    @Autowired
    private AdditionalSigners additionalSigners;

    @Autowired
    private GivenOpinions given;

    @Autowired
    private Recall recall;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private Deputies deputies;

    @Autowired
    private Desks desks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    private Official line;
    private Official colleague;
    private Official deputy;
    private Deputyship deputyship;
    private String caseNo;
    private String task;

    @BeforeEach
    void aStepWaits() {
        caseNo = cases.reported();
        task = cases.task(caseNo, LINE.id());
        line = people.at(LINE.id());
        colleague = people.at(LINE.id());
        deputyship = let(line, people.at("civil-affairs.handler@513228"));
        deputy = now(deputyship.deputy().login());
    }

    @Test
    @DisplayName("while waiting for the case can no longer decide in the principal's name")
    void decidesNothing() throws Exception {
        var thrown = busy.waits(
                caseNo,
                () -> steps.complete(task, StepForm.approve(Map.of()), deputy),
                () -> deputies.end(deputyship.id(), line));

        assertThat(thrown).isInstanceOf(NotFound.class);
        assertThat(cases.acts(caseNo)).containsOnlyOnce("complete");
        steps.claim(task, colleague);
    }

    @Test
    @DisplayName("while waiting for the case can no longer claim a step")
    void takesNothing() throws Exception {
        var thrown = busy.waits(caseNo, () -> steps.claim(task, line), () -> desks.end(LINE, line.login()));

        assertThat(thrown).isInstanceOf(NotFound.class);
        steps.claim(task, colleague);
    }

    @Test
    @DisplayName("while waiting for the case can no longer take back a decision of the principal")
    void takesNoDecisionBack() throws Exception {
        steps.complete(task, StepForm.approve(Map.of()), line);

        var thrown =
                busy.waits(caseNo, () -> recall.takeBack(task, "", deputy), () -> deputies.end(deputyship.id(), line));

        assertThat(thrown).isInstanceOf(NotFound.class);
        assertThat(cases.acts(caseNo)).doesNotContain("take-back");
    }

    @Test
    @DisplayName("while waiting for the case can no longer sign what a receiver took over meanwhile")
    void signsNothing() throws Exception {
        var signer = people.at("health.handler@513228");
        var successor = people.at("health.reviewer@513228");
        var asked = additionalSigners
                .add(task, "beside", signer.login(), "涉及卫生设施", line)
                .id();

        var thrown = busy.waits(
                caseNo, () -> given.sign(asked, "agree", "", List.of(), signer), () -> handOver(signer, successor));

        assertThat(thrown).isInstanceOf(NotFound.class);
        given.sign(asked, "agree", "", List.of(), now(successor.login()));
    }

    @Test
    @DisplayName("may have finished a step just before, which does not prevent the loss")
    void hasFinished() throws Exception {
        steps.claim(task, line);

        var thrown = busy.waits(
                caseNo,
                () -> desks.end(LINE, line.login()),
                () -> steps.complete(task, StepForm.approve(Map.of()), line));

        assertThat(thrown).isNull();
        assertThat(cases.acts(caseNo)).contains("complete").doesNotContain("seat-lost");
    }

    @Test
    @DisplayName("ends the deputy's seat, too: what the deputy had claimed goes back to the desk")
    void withTheDeputy() {
        steps.claim(task, deputy);

        desks.end(LINE, line.login());

        steps.claim(task, colleague);
        assertThat(cases.acts(caseNo)).contains("seat-lost");
    }

    @Test
    @DisplayName("ends the seat of the deputy's deputy, too, by a closed account or the end of the first deputyship")
    void withTheChain() {
        var second = now(
                let(deputy, people.at("civil-affairs.handler@513228")).deputy().login());
        steps.claim(task, second);

        deputies.end(deputyship.id(), line);
        assertThat(cases.assignee(task)).isNull();

        let(line, deputy);
        steps.claim(task, now(second.login()));
        people.closed(line.login());
        assertThat(cases.assignee(task)).isNull();
    }

    private void handOver(Official from, Official to) {
        var wanted = new HandingOver.Wanted(from.login(), to.login(), List.of(), "工作调动");
        var id = handingOver.open(wanted, people.at("health.chief@513228")).id();
        handingOver.sign(id, from);
        handingOver.sign(id, to);
    }

    private Deputyship let(Official principal, Official who) {
        var today = deputies.today();
        return deputies.set(
                new Deputies.Wanted(principal.login(), who.login(), List.of(), today, today, ""), principal);
    }

    private Official now(String login) {
        return accounts.official(login).orElseThrow();
    }
}
