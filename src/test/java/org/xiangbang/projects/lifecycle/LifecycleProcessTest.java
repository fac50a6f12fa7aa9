package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("A project")
class LifecycleProcessTest {
    @Autowired
    private Said said;

    private static final Map<String, Object> NONE = Map.of();
    private static final String COUNTY_HANDLER = "agriculture.handler@513228";
    private static final String VILLAGE_HANDLER = "village.handler@513228100210";

    @Autowired
    private Cancellation cancellation;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Projects projects;

    @Autowired
    private LineAccounts lines;

    @Autowired
    private CaseDriver walk;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Workflow workflow;

    @Autowired
    private TransactionTemplate transaction;

    private String organization;
    private String project;

    @BeforeEach
    void aProposedProject() {
        organization = matchmaking.organization();
        project = matchmaking.proposed(organization, ProposalForms.herbs());
    }

    @Test
    @DisplayName("whose budget lines do not add up is refused with both sums")
    void showsBothSums() {
        var fields = ProposalForms.herbsWith("amount", "7350000.00");
        fields.put(
                "budget",
                List.of(
                        Map.of("source", "donation", "amount", "2670000.00"),
                        Map.of("source", "donation", "amount", "1270000.00"),
                        Map.of("source", "donation", "amount", "1270000.00")));

        said.wrong(
                "projects.budget-sum",
                () -> matchmaking.proposed(organization, fields),
                "5,210,000.00 元，与金额 7,350,000.00 元",
                "7,350,000.00");
    }

    @Test
    @DisplayName("is refused when it ends before it starts, names an unknown need or region, or has too long a title")
    void refusesWhatDoesNotFit() {
        wrong("projects.end-before-start", "endsOn", "2027-01-01");
        wrong("projects.milestone-outside", "endsOn", "2027-01-01");
        wrong("projects.need-unknown", "need", "N-000000-2026-9999");
        wrong("projects.one-to-many-places", "pairing", "one-to-many");
        wrong("field.region", "region", "999999");
        wrong("field.tooLong", "title", "长".repeat(100_000));
        wrong("field.money.decimals", "amount", "640000.001");
    }

    @Test
    @DisplayName("is proposed only for an organization that its proposer handles for")
    void onlyHandlersPropose() {
        said.refuses(
                "projects.only-admitted-organizations-propose",
                () -> matchmaking.proposedBy(walk.official(VILLAGE_HANDLER), ProposalForms.herbs()));
    }

    @Test
    @DisplayName("is canceled by the applicant until its agreement is filed, with a reason")
    void isWithdrawn() {
        var second = matchmaking.proposed(organization, ProposalForms.herbs());
        cancellation.cancel(project, "另行申报", walk.official("organization.handler@" + organization));
        assertThat(cases.find(project).status()).isEqualTo("withdrawn");
        assertThat(walk.running(project)).isFalse();

        walk.approve(second, "answer", NONE);
        said.wrong(
                "engine.cancel-reason",
                () -> cancellation.cancel(second, " ", walk.official("organization.handler@" + organization)));
        cancellation.cancel(second, "资金未落实", walk.official("organization.handler@" + organization));
        assertThat(walk.running(second)).isFalse();
    }

    @Test
    @DisplayName("does not move while it is suspended, and waits at the same step when it is resumed")
    void isSuspendedAndResumed() {
        raise(project, "suspend", COUNTY_HANDLER);
        walk.approve(project, "askSuspension", Map.of("reason", "汛期", "until", "2027-09-30"));
        walk.approve(project, "decideSuspension", NONE);
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.SUSPENDED);
        said.refuses("engine.case-suspended", () -> walk.approve(project, "answer", NONE));

        walk.approve(project, "resume", Map.of("account", "汛期已过"));
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.PROPOSED);
        walk.approve(project, "answer", NONE);
    }

    @Test
    @DisplayName("goes on when its suspension is refused")
    void suspensionIsRefused() {
        raise(project, "suspend", COUNTY_HANDLER);
        walk.approve(project, "askSuspension", Map.of("reason", "汛期", "until", "2027-09-30"));
        walk.complete(project, "decideSuspension", "reject", NONE);

        assertThat(projects.find(project).status()).isEqualTo(Project.Status.PROPOSED);
    }

    @Test
    @DisplayName("is terminated only when the money is accounted for and checked")
    void isTerminated() {
        raise(project, "terminate", VILLAGE_HANDLER);
        walk.approve(project, "askTermination", Map.of("reason", "不再需要", "doneSoFar", "尚未开工"));
        walk.approve(project, "decideTermination", NONE);
        said.wrong(
                "projects.account-sum",
                () -> walk.approve(project, "accountForMoney", Map.of("spent", "1.00", "remarks", "没有拨款")));
        walk.approve(project, "accountForMoney", Map.of("remarks", "没有拨款"));
        walk.complete(project, "checkAccount", "return", NONE);
        walk.approve(project, "accountForMoney", Map.of("remarks", "没有拨款，已核对"));
        walk.approve(project, "checkAccount", NONE);

        assertThat(cases.find(project).status()).isEqualTo("terminated");
        assertThat(walk.running(project)).isFalse();
    }

    @Test
    @DisplayName("goes on when its termination is refused")
    void terminationIsRefused() {
        raise(project, "terminate", COUNTY_HANDLER);
        walk.approve(project, "askTermination", Map.of("reason", "进度慢", "doneSoFar", "一半"));
        walk.complete(project, "decideTermination", "reject", NONE);

        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_HANDLER);
    }

    @Test
    @DisplayName("is not paid while an objection waits for its answer, or an upheld one for its remedy")
    void anObjectionPausesPayment() {
        object();
        assertThat(projects.find(project).mayBePaid().allowed()).isFalse();
        walk.approve(project, "answerObjection", answer());
        assertThat(projects.find(project).mayBePaid().allowed()).isTrue();

        object();
        walk.complete(project, "answerObjection", "reject", answer());
        walk.approve(project, "remedy", Map.of("done", "已整改"));
        walk.complete(project, "checkRemedy", "return", NONE);
        walk.approve(project, "remedy", Map.of("done", "再次整改"));
        assertThat(projects.find(project).mayBePaid().allowed()).isFalse();
        walk.approve(project, "checkRemedy", NONE);
        assertThat(projects.find(project).mayBePaid().allowed()).isTrue();
    }

    @Test
    @DisplayName("changes its plan by the county bureau up to the threshold, and is approved anew above it")
    void changesItsPlan() {
        raise(project, "change", "organization.handler@" + organization);
        said.refuses(
                "projects.only-approved-plans-change", () -> walk.approve(project, "askChange", change("64000.00")));
        transaction.executeWithoutResult(t -> projects.approved(project, Money.parse("640000.00")));
        walk.approve(project, "askChange", change("64000.00"));
        walk.approve(project, "decideChange", NONE);
        assertThat(projects.find(project).plan().place()).isEqualTo("热拉村");

        raise(project, "change", "organization.handler@" + organization);
        walk.approve(project, "askChange", change("64000.00"));
        walk.complete(project, "decideChange", "reject", NONE);

        raise(project, "change", "organization.handler@" + organization);
        walk.approve(project, "askChange", change("64100.00"));
        assertThat(walk.waiting(project)).contains("acceptApplication " + COUNTY_HANDLER);
        walk.complete(project, "acceptApplication", "reject", Map.of("remedy", "可以重新申请"));
        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_HANDLER);
    }

    @Test
    @DisplayName("has one change at a time")
    void oneChangeAtATime() {
        transaction.executeWithoutResult(t -> projects.approved(project, Money.parse("640000.00")));
        for (int i = 0; i < 2; i++) raise(project, "change", "organization.handler@" + organization);
        walk.approve(project, "askChange", change("64000.00"));

        said.refuses("projects.one-change-at-a-time", () -> walk.approve(project, "askChange", change("64000.00")));
    }

    @Test
    @DisplayName("keeps in a new budget what was paid of each line")
    void keepsPaidLines() {
        transaction.executeWithoutResult(t -> {
            projects.approved(project, Money.parse("640000.00"));
            lines.pay(project, 1, 1, Money.parse("100000.00"), LocalDate.of(2026, 6, 1));
        });
        raise(project, "change", "organization.handler@" + organization);

        said.wrong("projects.paid-line-stays", () -> walk.approve(project, "askChange", budget("self", "640000.00")));
        said.wrong(
                "projects.paid-line-stays",
                () -> walk.approve(project, "askChange", budget("donation", "99999.99")),
                "第 1 行已经支付 100,000.00 元",
                "100,000.00 yuan of line 1");
        walk.approve(project, "askChange", budget("donation", "100000.00"));
    }

    private static Map<String, Object> budget(String source, String amount) {
        var fields = new HashMap<>(change("64000.00"));
        fields.put("newAmount", amount);
        fields.put("newBudget", List.of(Map.of("source", source, "amount", amount)));
        return fields;
    }

    @Test
    @DisplayName("shows its side paths to nobody of another region")
    void sidePathsStayInTheRegion() {
        assertThat(workflow.raisable(project, walk.official("agriculture.handler@513230")))
                .isEmpty();
        assertThatThrownBy(() -> raise(project, "terminate", "agriculture.handler@513230"))
                .isInstanceOf(NotFound.class);
    }

    private void object() {
        raise(project, "object", "township.handler@513228100");
        walk.approve(project, "tellObjection", Map.of("objector", "匿名", "objection", "资金用途不清"));
    }

    private static Map<String, Object> answer() {
        var two = List.of(Map.of("name", "甲", "office", "农业农村局"), Map.of("name", "乙", "office", "民政局"));
        return Map.of("inspectors", two, "answer", "已核查");
    }

    private static Map<String, Object> change(String affected) {
        return Map.of("subject", "place", "description", "换到邻村", "affected", affected, "newPlace", "热拉村");
    }

    private void raise(String caseNo, String event, String desk) {
        workflow.raise(caseNo, LifecycleProcess.KEY + "." + event, walk.official(desk));
    }

    private void wrong(String code, String field, String value) {
        said.wrong(code, () -> matchmaking.proposed(organization, ProposalForms.herbsWith(field, value)));
    }
}
