package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.SampleNeed;
import org.xiangbang.Visitor;
import org.xiangbang.web.home.HomePart;
import org.xiangbang.web.home.HomeParts;

@AppTest
@DisplayName("The workbench")
class HomesTest {
    private static final String LINKS = "四类事项";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private HomeParts parts;

    @Autowired
    private People people;

    @Test
    @DisplayName("of an organization shows its projects and the needs that it could take up, and no office's links")
    void ofAnOrganization() {
        var need = SampleNeed.published(db);
        assertThat(home("organization.handler@S-000001"))
                .contains("本组织的项目", "可以认领的需求", need)
                .doesNotContain(LINKS);
        assertThat(templates("organization.handler@S-000001")).contains("projects/home", "needs/home");
    }

    @Test
    @DisplayName("of an applicant names the one next thing: to sign up, or with whom the sign-up is")
    void ofAnApplicant() {
        assertThat(home("applicant")).contains("您的报名").doesNotContain(LINKS, "我最近办理的");
    }

    @Test
    @DisplayName("of the administrator says what the administration has to do")
    void ofTheAdministrator() {
        assertThat(home("admin")).contains("需要管理员处理").doesNotContain(LINKS, "您还没有岗位");
    }

    @Test
    @DisplayName("of an office keeps the four links, and has none of the others' parts")
    void ofAnOffice() {
        assertThat(home("village.handler@513228100210")).contains(LINKS).doesNotContain("可以认领的需求", "需要管理员处理");
    }

    private String home(String login) {
        return new Visitor(port, login).signIn().page("/").body();
    }

    private List<String> templates(String login) {
        return parts.of(people.at(login), Locale.CHINA).stream()
                .map(HomePart.View::template)
                .toList();
    }
}
