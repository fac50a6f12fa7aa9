package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.ShownFacts;
import org.xiangbang.Visitor;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("A step beside the way of a project shows what it decides on:")
class ProjectFactsTest {
    private static final String CHIEF = "agriculture.chief@513228";

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private Projects projects;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private String organization;
    private String project;

    @BeforeEach
    void aProposedProject() {
        organization = matchmaking.organization();
        project = matchmaking.proposed(organization, ProposalForms.herbs());
    }

    private ShownFacts facts(String step, String login) {
        return ShownFacts.of(
                new Visitor(port, login).signIn(), cases.view(project, step).taskId());
    }

    @Test
    @DisplayName("a change of plan, the old values beside the new ones")
    void change() {
        transaction.executeWithoutResult(t -> projects.approved(project, Money.parse("640000.00")));
        walk.raise(project, "change", "organization.handler@" + organization);
        cases.approve(
                project,
                "askChange",
                Map.of(
                        "subject", "scale",
                        "description", "少种一些",
                        "affected", "40000.00",
                        "newPlace", "热拉村",
                        "newAmount", "600000.00",
                        "newBudget", List.of(Map.of("source", "donation", "amount", "600000.00"))));

        var facts = facts("decideChange", CHIEF);

        assertThat(facts.value("change", "subject")).isEqualTo("scale");
        assertThat(facts.value("change", "affectedPercent")).isEqualTo("6.25");
        assertThat(facts.rows("change", "changes"))
                .containsExactly(
                        List.of("place", "四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村", "热拉村"),
                        List.of("amount", "640000.00", "600000.00"),
                        List.of("donation", "640000.00", "600000.00"));
    }

    @Test
    @DisplayName("a termination, what was paid, spent and left, and why it is asked for")
    void termination() {
        transaction.executeWithoutResult(t -> {
            projects.approved(project, Money.parse("640000.00"));
            projects.agreed(project, Money.parse("600000.00"));
        });
        walk.raise(project, "terminate", "village.handler@513228100210");
        cases.approve(project, "askTermination", Map.of("reason", "不再需要", "doneSoFar", "尚未开工"));

        var facts = facts("decideTermination", CHIEF);

        assertThat(facts.value("money", "agreed")).isEqualTo("600000.00");
        assertThat(facts.value("money", "paid")).isEqualTo("0.00");
        assertThat(facts.value("money", "payable")).isEqualTo("600000.00");
        assertThat(facts.value("money", "unspent")).isEqualTo("0.00");
        assertThat(facts.rows("earlier", "earlier"))
                .first()
                .satisfies(row -> assertThat(String.join(" ", row)).contains("askTermination", "不再需要", "尚未开工"));
    }

    @Test
    @DisplayName("an objection and what was handed in as its remedy, without the name of the person who raised it")
    void objection() {
        walk.raise(project, "object", "township.handler@513228100");
        cases.approve(project, "tellObjection", Map.of("objector", "某某某", "objection", "资金用途不清"));
        var two = List.of(Map.of("name", "甲", "office", "农业农村局"), Map.of("name", "乙", "office", "民政局"));
        cases.complete(project, "answerObjection", "reject", Map.of("inspectors", two, "answer", "已核查，属实"));
        cases.approve(project, "remedy", Map.of("done", "已公布用途"));

        var facts = facts("checkRemedy", "agriculture.reviewer@513228");

        assertThat(facts.rows("objections", "objections"))
                .singleElement()
                .satisfies(row ->
                        assertThat(row).contains("资金用途不清", "已核查，属实", "reject").doesNotContain("某某某"));
        assertThat(facts.value("submitted", "step")).isEqualTo("remedy");
        assertThat(facts.rows("submitted", "submitted"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("已公布用途"));
    }
}
