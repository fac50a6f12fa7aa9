package org.xiangbang.projects.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.Visitor;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.change.PlanChange;
import org.xiangbang.projects.change.PlanChanges;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("The approval of a project")
public class ApprovalProcessTest {
    @Autowired
    private Said said;

    public static final String VILLAGE = "513228100210";
    static final Map<String, Object> DEFECTS =
            Map.of("defects", List.of(Map.of("item", "预算说明", "requirement", "补充单价依据")));
    static final Map<String, Object> REPLY = Map.of("replyNumber", "黑农发〔2026〕12号", "replyDate", "2026-05-08");

    @LocalServerPort
    private int port;

    @Autowired
    CaseDriver walk;

    @Autowired
    JdbcClient db;

    @Autowired
    ApprovalRounds rounds;

    @Autowired
    Projects projects;

    @Autowired
    PlanChanges changes;

    @Autowired
    TransactionTemplate transaction;

    String project;

    @BeforeEach
    void putUp() {
        project = begin(VILLAGE, "donation");
    }

    private String begin(String region, String source) {
        var caseNo = SampleProject.implementing(db, region, source).caseNo;
        walk.start(ApprovalProcess.KEY, caseNo);
        return caseNo;
    }

    private void accept() {
        walk.approve(project, "acceptApplication", Map.of("departments", List.of("line", "civil-affairs")));
    }

    private void review() {
        walk.approve(project, "departmentReview");
        walk.approve(project, "departmentReview");
    }

    private Map<String, Object> granting(String yuan) {
        return Map.of("approvedAmount", yuan);
    }

    @Test
    @DisplayName("says on the page of the decision who decided what before it, without the questions of the model")
    void saysWhoDecided() {
        accept();
        review();

        var chief = "agriculture.chief@513228";
        var page = new Visitor(port, chief).signIn().page("/tasks/" + walk.task(project, chief));

        assertThat(page.body()).contains("在“部门会审”作出").doesNotContain("部门意见？");
    }

    @Test
    @DisplayName("goes through acceptance, departments, decision and reply when gifts pay for it")
    void withGifts() {
        assertThat(walk.waiting(project)).containsExactly("acceptApplication agriculture.handler@513228");
        accept();
        assertThat(walk.waiting(project))
                .containsExactly(
                        "departmentReview civil-affairs.reviewer@513228", "departmentReview line.reviewer@513228");
        review();
        assertThat(walk.waiting(project)).containsExactly("decide agriculture.chief@513228");
        assertThat(minutes()).as("one desk decides alone").isEmpty();
        walk.approve(project, "decide", granting("600000.00"));
        assertThat(walk.waiting(project)).containsExactly("issueReply agriculture.handler@513228");
        walk.approve(project, "issueReply", REPLY);

        assertThat(walk.waiting(project)).isEmpty();
        var round = rounds.current(project);
        assertThat(round.outcome()).isEqualTo(Approval.Outcome.APPROVED);
        assertThat(round.level().source()).isEqualTo("decision 0041");
        assertThat(round.reply().number()).isEqualTo("黑农发〔2026〕12号");
        assertThat(round.departments()).allMatch(Approval.Department::consents);
        assertThat(projects.find(project).approved()).isEqualTo(Money.parse("600000.00"));
    }

    @Test
    @DisplayName("passes finance and the leading group, with minutes, when fiscal money is in it")
    void withFiscalMoney() {
        project = begin(VILLAGE, "fiscal-central");
        accept();
        review();
        assertThat(walk.waiting(project)).containsExactly("financeReview finance.reviewer@513228");
        walk.approve(project, "financeReview");
        assertThat(walk.waiting(project)).containsExactly("decide leading-group.chief@513228");

        assertThat(minutes()).as("what page and interface say before").isEqualTo("approve");
        said.refuses("approval.collective-decision", () -> walk.approve(project, "decide", granting("640000.00")));
        assertThat(catchThrowableOfType(FormRefused.class, () -> walk.approve(project, "decide", granting("640000.01")))
                        .violations())
                .extracting(Violation::field, Violation::code)
                .containsExactly(
                        tuple("approvedAmount", "approval.not-more-than-asked"),
                        tuple("minutes", "approval.collective-decision"));
        walk.approve(project, "decide", Map.of("approvedAmount", "640000.00", "minutes", CaseDriver.PAPER));

        assertThat(rounds.current(project).level().source()).isEqualTo("F-19");
    }

    /** The outcome with which the minutes are needed at the open decision. */
    private String minutes() {
        return walk.view(project, "decide")
                .definition()
                .field("minutes")
                .orElseThrow()
                .bounds()
                .neededWith();
    }

    @Test
    @DisplayName("is decided by the township when only the village pays, by city and province when it crosses borders")
    void byLevel() {
        assertThat(decidedBy(begin(VILLAGE, "collective"))).isEqualTo("decide township.chief@513228100");
        assertThat(decidedBy(begin("5132", "donation"))).isEqualTo("decide agriculture.chief@5132");
        assertThat(decidedBy(begin("51", "donation"))).isEqualTo("decide agriculture.chief@51");
    }

    private String decidedBy(String caseNo) {
        project = caseNo;
        accept();
        review();
        return walk.waiting(caseNo).get(0);
    }

    @Test
    @DisplayName("comes straight back to the acceptance desk after a supplement it asked for")
    void returnedByAcceptance() {
        said.wrong("field.required", () -> walk.complete(project, "acceptApplication", "return", Map.of()));
        walk.complete(project, "acceptApplication", "return", DEFECTS);
        assertThat(walk.waiting(project)).containsExactly("supplement organization.handler@S-009999");
        walk.approve(project, "supplement", Map.of("supplied", "已补"));
        assertThat(walk.waiting(project)).containsExactly("acceptApplication agriculture.handler@513228");
    }

    @Test
    @DisplayName("comes back only to the department that returned it; the others' consent stands")
    void returnedByADepartment() {
        accept();
        walk.complete(project, "departmentReview", "return", DEFECTS);
        walk.approve(project, "departmentReview");
        walk.approve(project, "supplement", Map.of("supplied", "已补"));

        assertThat(walk.waiting(project)).hasSize(1).allMatch(w -> w.startsWith("departmentReview"));
        walk.approve(project, "departmentReview");
        assertThat(walk.waiting(project)).containsExactly("decide agriculture.chief@513228");
    }

    @Test
    @DisplayName("comes back to finance when finance returned it")
    void returnedByFinance() {
        project = begin(VILLAGE, "fiscal-county");
        accept();
        review();
        walk.complete(project, "financeReview", "return", DEFECTS);
        walk.approve(project, "supplement", Map.of("supplied", "已补"));
        assertThat(walk.waiting(project)).containsExactly("financeReview finance.reviewer@513228");
    }

    @Test
    @DisplayName("comes back to the deciding desk when that returned it, with and without fiscal money")
    void returnedByTheDecision() {
        for (var source : List.of("donation", "fiscal-county")) {
            project = begin(VILLAGE, source);
            accept();
            review();
            if (source.startsWith("fiscal")) walk.approve(project, "financeReview");
            walk.complete(project, "decide", "return", DEFECTS);
            walk.approve(project, "supplement", Map.of("supplied", "已补"));
            assertThat(walk.waiting(project)).hasSize(1).allMatch(w -> w.startsWith("decide "));
        }
    }

    @Test
    @DisplayName("can be put off once, not twice")
    void extendedOnce() {
        accept();
        review();
        walk.complete(project, "decide", "reserve", Map.of());
        assertThat(walk.waiting(project)).containsExactly("decide agriculture.chief@513228");
        assertThat(rounds.current(project).extendedAt()).isNotNull();

        said.refuses("approval.extended-once", () -> walk.complete(project, "decide", "reserve", Map.of()));
        walk.approve(project, "decide", granting("640000.00"));
        assertThat(walk.waiting(project)).containsExactly("issueReply agriculture.handler@513228");
    }

    @Test
    @DisplayName("never grants more than was asked, and never without an amount")
    void notMoreThanAsked() {
        accept();
        review();
        said.refuses("approval.not-more-than-asked", () -> walk.approve(project, "decide", granting("640000.01")));
        said.wrong("field.required", () -> walk.approve(project, "decide"));
    }

    @Test
    @DisplayName("ends with reason and remedy wherever it is rejected")
    void rejected() {
        var remedy = Map.<String, Object>of("remedy", "可在六十日内重新申报");
        for (var step : List.of("acceptApplication", "departmentReview", "financeReview", "decide")) {
            project = begin(VILLAGE, "fiscal-province");
            if (!step.equals("acceptApplication")) accept();
            if (step.equals("financeReview") || step.equals("decide")) review();
            if (step.equals("decide")) walk.approve(project, "financeReview");
            said.wrong("field.required", () -> walk.complete(project, step, "reject", Map.of()));
            walk.complete(project, step, "reject", remedy);
            if (step.equals("departmentReview")) walk.approve(project, step);

            assertThat(walk.waiting(project)).as(step).isEmpty();
            assertThat(rounds.current(project).outcome()).isEqualTo(Approval.Outcome.REJECTED);
            assertThat(rounds.current(project).refusal().remedy()).isEqualTo("可在六十日内重新申报");
        }
    }

    @Test
    @DisplayName("counts a second round for a change of plan")
    void secondRound() {
        accept();
        review();
        walk.approve(project, "decide", granting("640000.00"));
        walk.approve(project, "issueReply", REPLY);

        transaction.executeWithoutResult(t -> changes.ask(
                project,
                new PlanChange(
                        0, "scale", "扩种", Money.parse("60000.00"), null, null, Money.parse("700000.00"), List.of())));
        walk.start(ApprovalProcess.KEY, project);

        assertThat(rounds.of(project)).hasSize(2);
        assertThat(rounds.current(project).asked()).isEqualTo(Money.parse("700000.00"));
        assertThat(walk.waiting(project)).containsExactly("acceptApplication agriculture.handler@513228");
    }
}
