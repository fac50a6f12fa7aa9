package org.xiangbang.projects.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.SampleProject;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.projects.agreement.AgreementProcessTest;
import org.xiangbang.projects.implementation.ImplementationProcessTest;

@AppTest
@DisplayName("A project's approval, agreement and progress")
class ProjectPartsTest {
    @Autowired
    CaseDriver walk;

    @Autowired
    JdbcClient db;

    @Autowired
    List<ProjectPart> parts;

    @LocalServerPort
    int port;

    String project;

    @BeforeEach
    void underWay() {
        project = SampleProject.implementing(db, ApprovalProcessTest.VILLAGE, "donation").caseNo;
        walk.start(ApprovalProcess.KEY, project);
        walk.approve(project, "acceptApplication", Map.of("departments", List.of("line")));
        walk.approve(project, "departmentReview");
        walk.approve(project, "decide", Map.of("approvedAmount", "640000.00"));
        walk.approve(project, "issueReply", ApprovalProcessTest.REPLY);
        walk.start("projects-agreement", project);
        walk.approve(project, "draftAgreement", AgreementProcessTest.draft(Map.of()));
        walk.approve(project, "legalCheck");
        walk.approve(project, "signAgreement", AgreementProcessTest.SIGNED);
        walk.start("projects-implementation", project + ".M1");
        walk.approve(project, "startWork", ImplementationProcessTest.BOARD);
        walk.approve(project, "confirmStart");
        walk.approve(
                project,
                "reportProgress",
                Map.of(
                        "reportedUntil",
                        Today.date().minusDays(1).toString(),
                        "quantities",
                        List.of(Map.of("item", "藏白菊种植", "done", 30)),
                        "spent",
                        "320000.00",
                        "reached",
                        "no",
                        "progressNote",
                        "种苗已到",
                        "photos",
                        CaseDriver.PAPER));
        walk.approve(project, "checkProgress", ImplementationProcessTest.VISIT);
    }

    @Test
    @DisplayName("stand on the case page, with the whole text that is to be signed")
    void onTheCasePage() {
        var page = new Visitor(port, "agriculture.chief@513228").signIn().page("/cases/" + project);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("黑农发〔2026〕12号", "县农业农村局负责人")
                .contains(
                        "依据 <span class=\"cited-whole\"><a class=\"cited\" href=\"/help/rulings/0041\">本系统规定 0041</a>")
                .contains("七、退出和终止", "张某 局长", "未签署")
                .contains("支出快于工程进度", "种苗已到", "已核实");
    }

    @Test
    @DisplayName("are in the interface by name, with amounts as decimal strings")
    void inTheInterface() {
        var told = parts.stream()
                .filter(part -> part.of(project).isPresent())
                .map(ProjectPart::name)
                .toList();
        assertThat(told).contains("approvals", "agreement", "progress");
        assertThat(part("approvals")).contains("asked=640000.00", "level=county", "replyNumber=黑农发〔2026〕12号");
        assertThat(part("agreement")).contains("status=draft", "amount=192000.00", "due=start", "source=F-02");
        assertThat(part("progress")).contains("donePercent=10", "spentPercent=50", "spending-ahead");
    }

    private String part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .flatMap(part -> part.of(project).stream())
                .findFirst()
                .orElseThrow()
                .toString();
    }
}
