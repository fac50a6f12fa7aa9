package org.xiangbang.projects.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.projects.Project.Status;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.implementation.ImplementationProgress.Warning;

@AppTest
@DisplayName("A project")
class EndedWarningsTest extends ImplementationCases {
    @Autowired
    private Projects projects;

    @Autowired
    private CaseFiles cases;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "CLOSED", "TERMINATED"})
    @DisplayName("is warned of as long as the work goes on, and no longer once it is over")
    void warningsEnd(Status over) {
        startWork();
        walk.approve(project, "reportProgress", report(30, 0, "192000.00", "no"));
        walk.approve(project, "checkProgress", ImplementationProcessTest.VISIT);
        walk.fire(first, "noReport");
        db.sql("update projects.progress_report set reported_at = reported_at - interval '61 days' where case_no = ?")
                .param(project)
                .update();
        assertThat(implementations.progress(project).warnings())
                .containsExactly(Warning.NO_REPORT, Warning.SPENDING_AHEAD);
        assertThat(implementations.openWarnings(project)).isNotEmpty();
        transaction.executeWithoutResult(t -> cases.suspend(project, "project"));

        transaction.executeWithoutResult(t -> {
            if (over.over()) projects.end(project, over);
            else projects.status(project, over);
        });

        assertThat(implementations.progress(project).warnings()).isEmpty();
        assertThat(implementations.openWarnings(project)).isEmpty();
        assertThat(cases.find(project).suspended()).isEqualTo(!over.over());
        var page = new Visitor(port, "agriculture.handler@513228").signIn().page("/cases/" + project);
        assertThat(page.body()).contains("30 %").doesNotContain("两个月没有报告进度", "支出快于工程进度");
    }

    @Test
    @DisplayName("asks nobody for a report while it rests, or once every milestone is reached")
    void silenceThatIsNoFault() {
        startWork();
        db.sql("update projects.milestone_progress set begun_at = begun_at - interval '61 days' where case_no = ?")
                .param(project)
                .update();
        assertThat(implementations.progress(project).warnings()).containsExactly(Warning.NO_REPORT);

        transaction.executeWithoutResult(t -> projects.status(project, Status.SUSPENDED));
        assertThat(implementations.progress(project).warnings()).isEmpty();

        transaction.executeWithoutResult(t -> projects.status(project, Status.IMPLEMENTING));
        db.sql("update projects.milestone set reached_on = current_date where case_no = ?")
                .param(project)
                .update();
        assertThat(implementations.progress(project).warnings()).isEmpty();
    }

    @Test
    @DisplayName("shows once it is closed what the closing found to be spent")
    void spentInTheEnd() {
        startWork();
        walk.approve(project, "reportProgress", report(300, 100, "192000.00", "no"));
        walk.approve(project, "checkProgress", ImplementationProcessTest.VISIT);
        db.sql(
                        "insert into projects.closing (case_no, report, spent_fen, households, people) values (?, '结项', ?, 1, 1)")
                .params(project, SampleProject.AMOUNT.fen())
                .update();
        assertThat(implementations.progress(project).spentShare()).isEqualTo(3_000);

        transaction.executeWithoutResult(t -> {
            projects.closedOn(project, Today.date());
            projects.end(project, Status.CLOSED);
        });

        assertThat(implementations.progress(project).spentShare()).isEqualTo(10_000);
        assertThat(new Visitor(port, "agriculture.handler@513228")
                        .get("/api/v1/projects/" + project)
                        .body())
                .contains("\"spentPercent\":100", "\"warnings\":[]");
    }
}
