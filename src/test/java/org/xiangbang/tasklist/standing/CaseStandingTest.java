package org.xiangbang.tasklist.standing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.SampleProject;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

@AppTest
@DisplayName("The page of a project")
class CaseStandingTest {
    private static final String DESK = "agriculture.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private HumanStep steps;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    private String project;
    private String task;

    @BeforeEach
    void aProjectWaitsInTheCounty() {
        project = matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
        walk.upTo(project, "acceptApplication");
        task = driver.task(project, DESK);
    }

    @Test
    @DisplayName("says in its head where it stands, at which desk and until when, and leads to the case and the money")
    void says() {
        var page = new Visitor(port, "agriculture.chief@513228")
                .signIn()
                .page("/projects/" + project)
                .body();

        assertThat(page)
                .contains("正在办理：", "黑水县农业农村局 经办，待签收", "期限 ", "还剩 ")
                .contains("/cases/" + project + "\"", "/cases/" + project + "/money")
                .doesNotContain("/tasks/" + task, "拨付计划");
    }

    @Test
    @DisplayName("leads whoever sits there to the step, and names the person who has claimed it")
    void leadsToTheStep() {
        var clerk = new Visitor(port, DESK).signIn();
        assertThat(clerk.page("/projects/" + project).body()).contains("/tasks/" + task, "去办理");

        var holder = accounts.official(DESK).orElseThrow();
        steps.claim(task, holder);
        assertThat(new Visitor(port, "agriculture.chief@513228")
                        .signIn()
                        .page("/projects/" + project)
                        .body())
                .contains(holder.name() + "（黑水县农业农村局 经办）")
                .doesNotContain("待签收");
        assertThat(clerk.page("/cases/" + project).body()).contains("/projects/" + project, "项目内容");
    }

    @Test
    @DisplayName("leads nobody else at the desk to a step that a colleague has claimed")
    void leadsNoColleague() {
        steps.claim(task, people.at(DESK));

        assertThat(new Visitor(port, DESK).signIn().page("/projects/" + project).body())
                .contains("正在办理：")
                .doesNotContain("/tasks/" + task, "去办理");
    }

    @Test
    @DisplayName("says of a case without an open step whether it has ended")
    void saysWhetherItHasEnded() {
        var closed = SampleProject.implementing(db, SampleProject.VILLAGE, "donation").caseNo;
        var reader = new Visitor(port, "agriculture.chief@513228").signIn();
        assertThat(reader.page("/projects/" + closed).body()).doesNotContain("已经办结，没有待办环节");

        db.sql("update cases.case_file set closed_at = now() where case_no = ?")
                .param(closed)
                .update();

        assertThat(reader.page("/projects/" + closed).body()).contains("已经办结，没有待办环节");
    }

    @Test
    @DisplayName("of an organization says it to those who may see the case, and nothing to others")
    void onlyToReaders() {
        var organization = matchmaking.organization();
        var inside = new Visitor(port, "civil-affairs.reviewer@513228").signIn().page("/organizations/" + organization);
        var outside = new Visitor(port, "village.handler@513228100210").signIn().page("/organizations/" + organization);
        assertThat(inside.body()).contains("/cases/" + organization + "/history");
        assertThat(outside.statusCode()).isEqualTo(200);
        assertThat(outside.body()).doesNotContain("/cases/" + organization);
    }
}
