package org.xiangbang.projects.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The form of a proposal for a chosen need")
class ChosenNeedTest {
    private static final String SUBJECT = "start:projects-lifecycle";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    private Visitor organization;
    private String need;
    private String title;

    @BeforeEach
    void aPublishedNeed() {
        organization = new Visitor(port, "organization.handler@S-000001").signIn();
        organization.page("/projects/new");
        organization.post("/drafts/discard", Map.of("subject", SUBJECT));
        var found = db.sql(
                        "select case_no, title from needs.need where status in ('PUBLISHED', 'TAKEN', 'SERVED') order by case_no limit 1")
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .single();
        need = found.getKey();
        title = found.getValue();
    }

    @AfterEach
    void noDraft() {
        organization.post("/drafts/discard", Map.of("subject", SUBJECT));
    }

    @Test
    @DisplayName("shows that need, whatever draft of another need exists, and leads to the draft")
    void winsOverAnotherDraft() {
        save("N-513228-1999-0001", "写到一半的另一个项目");
        var page = organization.page("/projects/new?need=" + need);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("value=\"" + title + "\"", "写的是别的内容", "继续填写那份草稿")
                .doesNotContain("写到一半的另一个项目");
        assertThat(organization.page("/projects/new?need=" + need + "&lang=en").body())
                .contains("You have a draft of something else", "Go on with that draft");
        assertThat(organization.page("/projects/new?lang=zh").body()).contains("写到一半的另一个项目");
    }

    @Test
    @DisplayName("comes back with the draft of the same need")
    void restoresItsOwnDraft() {
        save(need, "同一需求，写到一半");
        assertThat(organization.page("/projects/new?need=" + need).body())
                .contains("value=\"同一需求，写到一半\"")
                .doesNotContain("写的是别的内容");
    }

    private void save(String number, String typed) {
        var saved = organization.post(
                "/drafts/save",
                Map.of(
                        "_subject",
                        SUBJECT,
                        "_revision",
                        "0",
                        "_page",
                        "/projects/new",
                        "need",
                        number,
                        "title",
                        typed));
        assertThat(saved.body()).contains("\"saved\":true");
    }
}
