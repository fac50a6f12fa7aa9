package org.xiangbang.projects.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("The implementation of a project")
public class ImplementationProcessTest extends ImplementationCases {
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
        assertThat(walk.view(project, "reportProgress").definition().field("reportedUntil"))
                .as("what page and interface say before")
                .hasValueSatisfying(field -> assertThat(field.bounds().past()).isTrue());
        wrong("field.past", "reportedUntil", Today.date().plusYears(5).toString());
    }

    private void wrong(String code, String field, Object value) {
        var fields = report(1, 1, null, "no");
        fields.put(field, value);
        said.wrong(code, () -> walk.approve(project, "reportProgress", fields));
    }
}
