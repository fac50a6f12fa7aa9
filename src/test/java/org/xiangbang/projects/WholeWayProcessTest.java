package org.xiangbang.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.projects.agreement.AgreementProcessTest;
import org.xiangbang.projects.agreement.Agreements;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Money;

@AppTest
@Tag("life")
@DisplayName("A project on its whole way")
class WholeWayProcessTest {
    private static final Money SUM = Money.parse("640000.00");
    private static final Map<String, Object> RETENTION =
            AgreementProcessTest.draft(Map.of("retentionPercent", 3, "retentionMonths", 12));

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Projects projects;

    @Autowired
    private Tranches tranches;

    @Autowired
    private Agreements agreements;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private String organization;
    private String project;

    @BeforeEach
    void aProposedProject() {
        organization = matchmaking.organization();
        project = matchmaking.proposed(organization, ProposalForms.herbs());
    }

    @Test
    @DisplayName("shows the work that follows the first tranche as ahead, and a settled stage as done")
    void showsWhatIsAhead() {
        walk.upTo(project, "request");

        var stations = new Visitor(port, "agriculture.handler@513228")
                .get("/api/v1/cases/" + project)
                .body()
                .replaceAll("\"name\":\"([^\"]+)\",\"state\":\"([a-z]+)\"", "$1 $2");
        assertThat(stations).contains("协议与公示 done", "推进实施 ahead", "资金拨付 open", "审计验收 ahead");
    }

    @Test
    @DisplayName("waits after acceptance until the retention falls due, pays it and is closed")
    void paysTheRetention() {
        walk.upTo(project, "draftAgreement");
        cases.approve(project, "draftAgreement", RETENTION);
        walk.toItsEnd(project);
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.ACCEPTED);
        assertThat(tranches.paid(project)).isEqualTo(Money.parse("620800.00"));

        db.sql("update projects.project set accepted_on = accepted_on - interval '12 months' where case_no = ?")
                .params(project)
                .update();
        cases.fire(project, "retentionDue");
        walk.toItsEnd(project);

        assertThat(tranches.paid(project)).isEqualTo(SUM);
        assertThat(files.find(project).status()).isEqualTo("closed");
        assertThat(cases.running(project)).isFalse();
    }

    @Test
    @DisplayName(
            "whose plan and amount change a lot is approved anew and signed anew; what was paid stays, the rest is planned anew")
    void changesItsAmount() {
        walk.upTo(project, "startWork");
        assertThat(tranches.paid(project)).isEqualTo(Money.parse("192000.00"));
        ask("840000.00");
        assertThat(cases.waiting(project)).contains("acceptApplication agriculture.handler@513228");
        for (var step : List.of("acceptApplication", "departmentReview", "decide", "issueReply"))
            walk.next(project, step);
        assertThat(projects.find(project).approved()).isEqualTo(Money.parse("840000.00"));

        walk.next(project, "draftAgreement");
        walk.next(project, "legalCheck");
        while (cases.waiting(project).stream().anyMatch(w -> w.startsWith("signAgreement")))
            walk.next(project, "signAgreement");
        for (var step : List.of("postAgreement", "agreementNotice", "fileAgreement")) walk.next(project, step);

        assertThat(projects.find(project).status()).isEqualTo(Project.Status.IMPLEMENTING);
        assertThat(projects.find(project).ceiling()).isEqualTo(Money.parse("840000.00"));
        assertThat(agreements.of(project).orElseThrow().body()).contains("此前已支付 192000.00 元");
        assertThat(tranches.of(project).stream().map(t -> t.amount().yuan()))
                .containsExactly("192000.00", "194400.00", "453600.00");
        assertThat(cases.waiting(project)).containsExactly("startWork organization.handler@" + organization);
    }

    @Test
    @DisplayName("keeps its agreement where a party does not sign the changed one")
    void keepsItsAgreement() {
        walk.upTo(project, "startWork");
        ask("650000.00");
        walk.next(project, "decideChange");
        assertThat(projects.find(project).approved()).isEqualTo(Money.parse("650000.00"));
        walk.next(project, "draftAgreement");
        walk.next(project, "legalCheck");
        walk.does(project, "signAgreement", "reject");

        assertThat(cases.waiting(project)).containsExactly("startWork organization.handler@" + organization);
        assertThat(projects.find(project).ceiling()).isEqualTo(SUM);
        assertThat(agreements.inForce(project).orElseThrow().terms().amount()).isEqualTo(SUM);
        assertThat(tranches.of(project)).hasSize(2);
    }

    @ParameterizedTest
    @DisplayName("in a township or county, without a village, is carried to its acceptance by the nearest desks")
    @CsvSource({"513228100, township.handler@513228100", "513228, agriculture.handler@513228"})
    void withoutAVillage(String region, String checks) {
        var elsewhere = matchmaking.proposed(organization, ProposalForms.herbsWith("region", region));
        walk.upTo(elsewhere, "confirmStart");
        assertThat(cases.waiting(elsewhere)).containsExactly("confirmStart " + checks);
        walk.upTo(elsewhere, "townshipCheck");
        assertThat(cases.waiting(elsewhere)).containsExactly("townshipCheck " + checks);
        walk.toItsEnd(elsewhere);
        assertThat(files.find(elsewhere).status()).isEqualTo("closed");
    }

    private void ask(String amount) {
        walk.raise(project, "change", "organization.handler@" + organization);
        cases.approve(
                project,
                "askChange",
                Map.of(
                        "subject", "content",
                        "description", "扩大种植",
                        "affected", "10000.00",
                        "newAmount", amount,
                        "newBudget", List.of(Map.of("source", "donation", "amount", amount))));
    }
}
