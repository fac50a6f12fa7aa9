package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranche;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("What comes next in a signed project")
class StagesTest {
    @Autowired
    private Said said;

    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Autowired
    private Stages stages;

    @Autowired
    private RetentionDue retentionDue;

    @Autowired
    private Projects projects;

    @Autowired
    private Milestones milestones;

    @Autowired
    private Tranches tranches;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("follows the agreement: start, milestone and its tranche, acceptance, its tranche, retention, closing")
    void followsTheAgreement() {
        var project = planned();
        comes(project, "payment", ".T1");
        pay(project, 1, "192000.00");
        comes(project, "milestone", ".M1");
        in(() -> milestones.reached(project, 1, DAY));
        comes(project, "payment", ".T2");
        pay(project, 2, "192000.00");
        comes(project, "acceptance", "");
        var accepted = Today.date();
        in(() -> projects.accepted(project, accepted));
        comes(project, "payment", ".T3");
        pay(project, 3, "236800.00");
        comes(project, "retention", "");
        assertThat(retentionDue.dueAt(project)).isAfter(java.sql.Date.valueOf(accepted.plusMonths(11)));
        in(() -> projects.accepted(project, accepted.minusMonths(13)));
        comes(project, "payment", ".T4");
        pay(project, 4, "19200.00");
        comes(project, "closure", "");
    }

    @Test
    @DisplayName("never pays more than the audited price leaves, and passes over a tranche for which nothing is left")
    void staysUnderTheAuditedPrice() {
        var project = planned();
        pay(project, 1, "192000.00");
        pay(project, 2, "192000.00");
        in(() -> {
            milestones.reached(project, 1, DAY);
            projects.auditedPrice(project, Money.parse("400000.00"));
            projects.accepted(project, DAY);
        });

        assertThat(tranches.payable(project, 3)).isEqualTo(Money.parse("16000.00"));
        pay(project, 3, "16000.00");
        comes(project, "closure", "");
    }

    @Test
    @DisplayName("pays a tranche once")
    void paysOnce() {
        var project = planned();
        pay(project, 1, "192000.00");

        said.refuses("projects.tranche-paid-once", () -> pay(project, 1, "192000.00"));
    }

    private String planned() {
        var project = SampleProject.implementing(db, SampleProject.VILLAGE, "donation").caseNo;
        in(() -> {
            milestones.replace(project, List.of(new Milestone(1, "完成种植", DAY, null)));
            tranches.plan(
                    project,
                    List.of(
                            Tranche.planned(1, 3_000, Money.parse("192000.00"), Tranche.Due.START, null, null),
                            Tranche.planned(2, 3_000, Money.parse("192000.00"), Tranche.Due.MILESTONE, 1, null),
                            Tranche.planned(3, 3_700, Money.parse("236800.00"), Tranche.Due.ACCEPTANCE, null, null),
                            Tranche.planned(4, 300, Money.parse("19200.00"), Tranche.Due.RETENTION, null, 12)));
        });
        return project;
    }

    private void comes(String project, String stage, String suffix) {
        in(() -> assertThat(stages.next(project)).isEqualTo(stage));
        assertThat(stages.key(project)).isEqualTo(project + suffix);
    }

    private void pay(String project, int no, String amount) {
        in(() -> tranches.paid(project, no, Money.parse(amount), DAY));
    }

    private void in(Runnable act) {
        transaction.executeWithoutResult(t -> act.run());
    }
}
