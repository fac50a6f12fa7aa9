package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.SampleNeed;
import org.xiangbang.SampleProject;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("A need that a project met")
class MetNeedTest {
    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private String need;
    private String project;

    @BeforeEach
    void met() {
        need = SampleNeed.published(db);
        project = SampleProject.implementing(db, SampleProject.VILLAGE, "donation").caseNo;
        db.sql("update needs.need set status = 'SERVED', served_by = ? where case_no = ?")
                .params(project, need)
                .update();
    }

    @Test
    @DisplayName("names the project on its page, in the list and in the interface")
    void namesItsProject() {
        var reader = new Visitor(port, "agriculture.handler@513228").signIn();

        for (var page : new String[] {"/needs/" + need, "/needs?q=" + need})
            assertThat(reader.page(page).body())
                    .as(page)
                    .contains("满足本需求的项目", "href=\"/projects/" + project + "\"", project);
        for (var address : new String[] {"/api/v1/needs/" + need, "/api/v1/needs?q=" + need})
            assertThat(reader.get(address).body()).as(address).contains("\"servedBy\":\"" + project + "\"");
        assertThat(reader.page("/needs/" + need + "?lang=en").body()).contains("Met by the project");
    }

    @Test
    @DisplayName("does not name it to a reader who may not see the project")
    void keepsItFromOthers() {
        var elsewhere = new Visitor(port, "organization.handler@S-000001").signIn();

        for (var page : new String[] {"/needs/" + need, "/needs?q=" + need})
            assertThat(elsewhere.page(page).body()).as(page).contains(need).doesNotContain(project);
        for (var address : new String[] {"/api/v1/needs/" + need, "/api/v1/needs?q=" + need})
            assertThat(elsewhere.get(address).body()).contains(need).doesNotContain("servedBy");
    }
}
