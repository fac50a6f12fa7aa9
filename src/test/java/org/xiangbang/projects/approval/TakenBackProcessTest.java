package org.xiangbang.projects.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.projects.agreement.AgreementProcessTest;

@AppTest
@DisplayName("In the approval of a project")
class TakenBackProcessTest {
    @Autowired
    private Said said;

    private static final String VILLAGE = "513228100210";

    @Autowired
    private JdbcClient db;

    @Autowired
    private CaseDriver walk;

    @Autowired
    private ApprovalRounds rounds;

    @Autowired
    private ReturnTo returns;

    @Autowired
    private Recall takeBack;

    private String project;

    @BeforeEach
    void putUp() {
        project = SampleProject.implementing(db, VILLAGE, "donation").caseNo;
        walk.start(ApprovalProcess.KEY, project);
    }

    @Test
    @DisplayName("an acceptance that was taken back asks no department, and can be repeated with others")
    void acceptance() {
        var task = accept("line", "civil-affairs");
        assertThat(rounds.current(project).departments()).hasSize(2);

        back(task, "agriculture.handler@513228");
        assertThat(rounds.current(project).departments()).isEmpty();
        assertThat(walk.waiting(project)).containsExactly("acceptApplication agriculture.handler@513228");

        accept("line");
        assertThat(walk.waiting(project)).containsExactly("departmentReview line.reviewer@513228");
    }

    @Test
    @DisplayName("a department's refusal that was taken back does not count, whatever the others say")
    void refusal() {
        accept("line", "civil-affairs");
        var desk = walk.open(project, "departmentReview").desk();
        var task = walk.open(project, "departmentReview").taskId();
        walk.complete(project, "departmentReview", "reject", Map.of("remedy", "可以另行申请"), walk.official(desk));

        back(task, desk.id());

        assertThat(rounds.current(project).outcome()).isNull();
        assertThat(rounds.current(project).departments()).noneMatch(d -> d.outcome() != null);
        walk.approve(project, "departmentReview");
        walk.approve(project, "departmentReview");
        assertThat(walk.waiting(project)).containsExactly("decide agriculture.chief@513228");
    }

    @Test
    @DisplayName("a decision that was taken back leaves the round undecided")
    void decision() {
        accept("line");
        walk.approve(project, "departmentReview");
        var task = walk.open(project, "decide").taskId();
        walk.approve(project, "decide", Map.of("approvedAmount", "600000.00"));
        assertThat(rounds.current(project).outcome()).isEqualTo(Approval.Outcome.APPROVED);

        back(task, "agriculture.chief@513228");

        assertThat(rounds.current(project).outcome()).isNull();
        walk.approve(project, "decide", Map.of("approvedAmount", "500000.00"));
        assertThat(walk.waiting(project)).containsExactly("issueReply agriculture.handler@513228");
    }

    @Test
    @DisplayName("a draft that was recorded stays, and the refusal says so")
    void recorded() {
        walk.start("projects-agreement", project);
        var task = walk.open(project, "draftAgreement").taskId();
        walk.approve(project, "draftAgreement", AgreementProcessTest.draft(Map.of()));

        said.refuses("engine.take-back-record", () -> back(task, "agriculture.handler@513228"));
    }

    @Test
    @DisplayName("a return from finance or from the decision asks the departments again, or not, as it says")
    void returnsWithFiscalMoney() {
        project = SampleProject.implementing(db, VILLAGE, "fiscal-central").caseNo;
        walk.start(ApprovalProcess.KEY, project);
        accept("line", "civil-affairs");
        review();

        to("financeReview", "departmentReview", false, false);
        assertThat(rounds.current(project).departments()).noneMatch(d -> d.outcome() != null);
        assertThat(walk.waiting(project)).hasSize(2);
        review();
        to("financeReview", "acceptApplication", false, true);
        accept("line", "civil-affairs");
        assertThat(walk.waiting(project)).containsExactly("financeReview finance.reviewer@513228");
        walk.approve(project, "financeReview");
        to("decide", "financeReview", true, true);
        walk.approve(project, "financeReview");

        assertThat(walk.waiting(project)).containsExactly("decide leading-group.chief@513228");
    }

    private void review() {
        walk.approve(project, "departmentReview");
        walk.approve(project, "departmentReview");
    }

    private void to(String step, String target, boolean straight, boolean keep) {
        var open = walk.open(project, step);
        returns.back(open.taskId(), new ReturnTo.Request(target, "请核对", straight, keep), walk.official(open.desk()));
    }

    private String accept(String... departments) {
        var task = walk.open(project, "acceptApplication").taskId();
        walk.approve(project, "acceptApplication", Map.of("departments", List.of(departments)));
        return task;
    }

    private void back(String task, String desk) {
        takeBack.takeBack(task, "看错了", walk.official(org.xiangbang.shared.Desk.parse(desk)));
    }
}
