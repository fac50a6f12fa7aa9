package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.xiangbang.Said;
import org.xiangbang.Today;
import org.xiangbang.Visitor;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.organizations.deregistration.DeregistrationProcess;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("An organization that is deregistered")
class DeregistrationProcessTest {
    private static final Map<String, Object> NONE = Map.of();
    private static final String CIVIL_AFFAIRS = "civil-affairs.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Projects projects;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseDriver walk;

    @Autowired
    private Workflow workflow;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    private String organization;
    private String project;

    @BeforeEach
    void aRunningProject() {
        organization = matchmaking.organization();
        project = matchmaking.proposed(organization, ProposalForms.herbs());
    }

    @Test
    @DisplayName("is shown as such, proposes nothing more, and the county decides on each of its projects")
    void leaves() {
        deregister(List.of(Map.of("project", project, "plan", "由县里另找组织接手或者终止")));
        walk.approve(organization, "deregistrationConfirm", NONE);

        assertThat(organizations.find(organization).status()).isEqualTo(Organization.Status.DEREGISTERED);
        assertThat(cases.find(organization).closedAt()).isNotNull();
        said.refuses(
                "organizations.only-admitted-proposes",
                () -> organizations.mayPropose(organization).orThrow());
        assertThat(walk.waiting(project)).contains("askTermination agriculture.handler@513228");
        assertThat(db.sql(
                                "select login is null and fields::text like '%deregisteredSince%' from evidence.act where case_no = ? and act = 'raise'")
                        .param(project)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);

        assertThat(db.sql("select version from evidence.act where case_no = ? and act = 'raise'")
                        .param(organization)
                        .query(Integer.class)
                        .list())
                .as("the trace names the model that begins beside the case")
                .doesNotContainNull();

        walk.approve(project, "askTermination", Map.of("reason", "社会组织已注销", "doneSoFar", "尚未开始"));
        walk.complete(project, "decideTermination", "reject", NONE);
        assertThat(projects.find(project).status()).as("nothing ends by itself").isEqualTo(Project.Status.PROPOSED);

        var reader = new Visitor(port, "agriculture.chief@513228");
        assertThat(reader.get("/api/v1/organizations/" + organization + "/departure")
                        .body())
                .contains("\"ground\":\"完成宗旨\"");
        assertThat(reader.signIn().page("/organizations/" + organization).body())
                .contains("已注销", "完成宗旨")
                .doesNotContain("自动核验");
        assertThat(reader.page("/cases/" + organization).body()).doesNotContain("state-done\">已注销");
        assertThat(reader.page("/cases/" + project + "/history?unfold=true").body())
                .contains("已注销的社会组织");
        assertThat(reader.page("/organizations/" + organization + "?lang=en").body())
                .contains("Deregistered on");
    }

    @Test
    @DisplayName("lists every project that is not closed, once, with what is to become of it")
    void listsItsProjects() {
        raise();
        said.wrong(
                "organizations.departure-project-missing",
                () -> walk.approve(organization, "deregister", form(List.of())),
                project,
                project);
        var row = Map.<String, Object>of("project", project, "plan", "终止");
        said.wrong(
                "organizations.departure-project-twice",
                () -> walk.approve(organization, "deregister", form(List.of(row, row))),
                "不止一次",
                "more than once");
        said.wrong(
                "field.past",
                () -> walk.approve(
                        organization,
                        "deregister",
                        Map.of(
                                "deregisteredOn",
                                Today.date().plusDays(1).toString(),
                                "ground",
                                "完成宗旨",
                                "runningProjects",
                                List.of(row),
                                "deregistrationPaper",
                                CaseDriver.PAPER)));
        assertThat(walk.view(organization, "deregister")
                        .values()
                        .get("runningProjects")
                        .toString())
                .contains(project);
    }

    @Test
    @DisplayName("stays in the directory when it is returned or refused, and waits for one decision at a time")
    void mayBeRefused() {
        var row = Map.<String, Object>of("project", project, "plan", "终止");
        deregister(List.of(row));
        raise();
        said.refuses(
                "organizations.departure-waits", () -> walk.approve(organization, "deregister", form(List.of(row))));
        walk.complete(organization, "deregister", "withdraw", NONE);
        walk.complete(organization, "deregistrationConfirm", "return", NONE);
        assertThat(walk.view(organization, "deregister").values()).containsEntry("ground", "完成宗旨");
        walk.approve(organization, "deregister", form(List.of(row)));
        walk.complete(organization, "deregistrationConfirm", "reject", NONE);

        assertThat(organizations.find(organization).status()).isEqualTo(Organization.Status.ADMITTED);
        assertThat(walk.waiting(project)).noneMatch(step -> step.startsWith("askTermination"));
        assertThat(new Visitor(port, "agriculture.chief@513228")
                        .get("/api/v1/organizations/" + organization + "/departure")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("is proposed by itself or civil affairs, and by nobody else")
    void whoProposes() {
        assertThatThrownBy(() -> workflow.raise(
                        organization, DeregistrationProcess.RAISE, walk.official("agriculture.chief@513228")))
                .isInstanceOf(NotFound.class);
    }

    private void deregister(List<Map<String, Object>> rows) {
        raise();
        walk.approve(organization, "deregister", form(rows));
    }

    private void raise() {
        workflow.raise(organization, DeregistrationProcess.RAISE, walk.official(CIVIL_AFFAIRS));
    }

    private static Map<String, Object> form(List<Map<String, Object>> rows) {
        return Map.of(
                "deregisteredOn",
                Today.date().minusDays(1).toString(),
                "ground",
                "完成宗旨",
                "runningProjects",
                rows,
                "deregistrationPaper",
                CaseDriver.PAPER);
    }
}
