package org.xiangbang.projects.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.projects.Milestone;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.agreement.AgreementTerms;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.projects.agreement.WrittenAgreement;
import org.xiangbang.projects.approval.ApprovalProcessTest;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Schedule;

@AppTest
@DisplayName("The implementation of a project")
public class ImplementationProcessTest {
    @Autowired
    private Said said;

    public static final Map<String, Object> BOARD = Map.of(
            "tendering",
            "村民议事确定",
            "works",
            "藏白菊种植",
            "investment",
            "640000.00",
            "subsidy",
            "捐赠 64 万元",
            "worksFrom",
            "2026-03-01",
            "worksUntil",
            "2026-12-01",
            "siteLead",
            "李某",
            "townshipContact",
            "王某 0837-000",
            "boardPhotos",
            CaseDriver.PAPER);
    public static final Map<String, Object> VISIT = Map.of("siteVisit", "到场核对，属实");
    public static final Map<String, Object> CHECKED = Map.of(
            "checkers",
            List.of(Map.of("name", "甲", "unit", "县农业农村局"), Map.of("name", "乙", "unit", "县民政局")),
            "findings",
            "属实");

    @Autowired
    CaseDriver walk;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    WrittenAgreement agreement;

    @Autowired
    Implementations implementations;

    @Autowired
    Milestones milestones;

    String project;
    String first;

    @BeforeEach
    void begin() {
        project = SampleProject.implementing(db, ApprovalProcessTest.VILLAGE, "donation").caseNo;
        first = project + ".M1";
        var terms = new AgreementTerms(
                SampleProject.AMOUNT,
                "own",
                new Schedule(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 1)),
                "增收",
                "村集体",
                "书面告知",
                List.of("agriculture.chief@513228"),
                List.of(new Item("种植", "亩", 300), new Item("培训", "人次", 100)),
                List.of());
        transaction.executeWithoutResult(t -> {
            agreement.of(project, terms);
            milestones.replace(
                    project,
                    List.of(
                            new Milestone(1, "完成种植", Today.date().plusMonths(2), null),
                            new Milestone(2, "完成培训", Today.date().plusMonths(6), null)));
        });
        walk.start(ImplementationProcess.KEY, first);
    }

    private void startWork() {
        walk.approve(project, "startWork", BOARD);
        walk.approve(project, "confirmStart");
    }

    private static Map<String, Object> report(int planted, int trained, String spent, String reached) {
        var fields = new HashMap<String, Object>(Map.of(
                "reportedUntil",
                Today.date().minusDays(1).toString(),
                "quantities",
                List.of(Map.of("item", "种植", "done", planted), Map.of("item", "培训", "done", trained)),
                "reached",
                reached,
                "progressNote",
                "按计划进行",
                "photos",
                CaseDriver.PAPER));
        if (spent != null) fields.put("spent", spent);
        return fields;
    }

    @Test
    @DisplayName("begins with a site board that the township confirms, and ends when the county confirms the milestone")
    void reached() {
        assertThat(walk.waiting(project)).containsExactly("startWork organization.handler@S-009999");
        walk.approve(project, "startWork", BOARD);
        assertThat(walk.waiting(project)).containsExactly("confirmStart township.handler@513228100");
        walk.complete(project, "confirmStart", "return", Map.of());
        startWork();
        walk.approve(project, "reportProgress", report(300, 50, "300000.00", "yes"));
        assertThat(walk.waiting(project)).containsExactly("checkProgress township.handler@513228100");
        walk.approve(project, "checkProgress", VISIT);
        assertThat(walk.waiting(project)).containsExactly("countyCheck agriculture.handler@513228");
        walk.approve(project, "countyCheck", CHECKED);

        assertThat(walk.waiting(project)).isEmpty();
        assertThat(milestones.find(project, 1).reached()).isTrue();
        assertThat(milestones.find(project, 2).reached()).isFalse();
        assertThat(implementations.progress(project).doneShare()).isEqualTo(7_500);
    }

    @Test
    @DisplayName("needs no second site board for the next milestone")
    void secondMilestone() {
        startWork();
        assertThat(implementations.begin(project + ".M2")).isEqualTo("standing");
    }

    @Test
    @DisplayName("goes on until the milestone is reached; the county looks once a quarter")
    void ongoing() {
        startWork();
        walk.approve(project, "reportProgress", report(100, 0, null, "no"));
        walk.approve(project, "checkProgress", VISIT);
        assertThat(walk.waiting(project)).containsExactly("reportProgress organization.handler@S-009999");

        db.sql("update projects.milestone_progress set begun_at = begun_at - interval '4 months' where case_no = ?")
                .params(project)
                .update();
        walk.approve(project, "reportProgress", report(150, 0, null, "no"));
        walk.approve(project, "checkProgress", VISIT);
        assertThat(walk.waiting(project)).containsExactly("countyCheck agriculture.handler@513228");
        walk.approve(project, "countyCheck", CHECKED);
        assertThat(walk.waiting(project)).containsExactly("reportProgress organization.handler@S-009999");
        assertThat(milestones.find(project, 1).reached()).isFalse();
    }

    @Test
    @DisplayName("reports again when township or county find the report untrue")
    void returned() {
        startWork();
        walk.approve(project, "reportProgress", report(300, 0, null, "yes"));
        walk.complete(project, "checkProgress", "return", Map.of());
        walk.approve(project, "reportProgress", report(250, 0, null, "yes"));
        walk.approve(project, "checkProgress", VISIT);
        walk.complete(project, "countyCheck", "return", Map.of());

        assertThat(walk.waiting(project)).containsExactly("reportProgress organization.handler@S-009999");
        assertThat(implementations.reports(project))
                .extracting(ImplementationReport::state)
                .containsOnly(ImplementationReport.State.RETURNED);
    }

    @Test
    @DisplayName("raises a warning after two months without a report, and the county checks it after a quarter")
    void silence() {
        startWork();
        walk.fire(first, "noReport");
        assertThat(implementations.openWarnings(project)).containsExactly(Warning.NO_REPORT);
        assertThat(walk.waiting(project)).containsExactly("reportProgress organization.handler@S-009999");

        walk.fire(first, "quarterPassed");
        assertThat(walk.waiting(project)).containsExactly("countyCheck agriculture.handler@513228");
        walk.approve(project, "countyCheck", CHECKED);
        walk.approve(project, "reportProgress", report(10, 0, null, "no"));
        assertThat(implementations.openWarnings(project)).isEmpty();
    }

    @Test
    @DisplayName("raises a warning when more money is spent than work is done, or the plan is missed")
    void warnings() {
        startWork();
        walk.approve(project, "reportProgress", report(30, 0, "320000.00", "no"));
        walk.approve(project, "checkProgress", VISIT);
        assertThat(implementations.openWarnings(project)).containsExactly(Warning.SPENDING_AHEAD);

        db.sql("update projects.milestone set planned_on = current_date - 10 where case_no = ? and no = 1")
                .params(project)
                .update();
        walk.approve(project, "reportProgress", report(300, 100, "320000.00", "no"));
        walk.approve(project, "checkProgress", VISIT);
        assertThat(implementations.openWarnings(project)).containsExactly(Warning.BEHIND_PLAN);
        assertThat(implementations.progress(project).report().spent()).isEqualTo(Money.parse("320000.00"));
    }

    @Test
    @DisplayName("refuses reports beyond the plan, of unknown or missing tasks, or of days to come")
    void refusedReports() {
        startWork();
        said.refuses(
                "progress.not-beyond-the-plan",
                () -> walk.approve(project, "reportProgress", report(301, 0, null, "no")));
        wrong("progress.no-such-item", "quantities", List.of(Map.of("item", "修路", "done", 1)));
        var twice = Map.of("item", "种植", "done", 1);
        wrong("progress.item-twice", "quantities", List.of(twice, twice));
        wrong("progress.every-item", "quantities", List.of(Map.of("item", "种植", "done", 1)));
        wrong(
                "progress.not-in-the-future",
                "reportedUntil",
                Today.date().plusYears(5).toString());
    }

    private void wrong(String code, String field, Object value) {
        var fields = report(1, 1, null, "no");
        fields.put(field, value);
        said.wrong(code, () -> walk.approve(project, "reportProgress", fields));
    }
}
