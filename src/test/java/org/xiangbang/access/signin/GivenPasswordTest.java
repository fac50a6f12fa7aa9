package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;

@AppTest
@DisplayName("A password that an administrator gives")
class GivenPasswordTest {
    private static final String GIVEN = "Xiangbang-2026";
    private static final String OWN = "Heishui-2027";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private OwnPassword own;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    private String login;

    @BeforeEach
    void anAccount() {
        login = "given-" + UUID.randomUUID();
        people.opened(login, "演示·新人", GIVEN, "agriculture.handler@513228");
    }

    @Test
    @DisplayName("opens nothing but the page that changes it, whatever is asked for")
    void nothingElse() {
        var newcomer = new Visitor(port, login).signIn();
        for (var path : new String[] {"/", "/tasks", "/needs", "/admin/accounts", "/demonstration/tour"})
            assertThat(newcomer.page(path).body())
                    .as(path)
                    .contains("首次登录", "href=\"/help/rulings/0205\"", "name=\"wanted\"", "/sign-out")
                    .doesNotContain("class=\"side\"");
        assertThat(newcomer.page("/password?lang=en").body()).contains("An administrator set your first password");
        assertThat(newcomer.page("/tasks/list", "HX-Request", "true").headers().firstValue("HX-Redirect"))
                .contains("/password");
        assertThat(newcomer.page("/notices/bell", "Xiangbang-Renewal", "1").statusCode())
                .as("a part that renews itself")
                .isEqualTo(204);
        assertThat(newcomer.page("/help/rulings/0205?lang=zh").body()).contains("他人设置的密码");
        assertThat(newcomer.post("/needs/new", Map.of("title", "x")).body()).contains("name=\"wanted\"");
    }

    @Test
    @DisplayName("is answered by the interface with a problem that says what to do")
    void interfaceAnswers() {
        var program = new Visitor(port, login);
        Said.answers(
                "access.password-given",
                403,
                language -> program.get("/api/v1/me", language),
                "改成自己的密码",
                "choose another");
        assertThat(program.send("/api/v1/needs", "{}").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("is changed to another one, after which everything opens")
    void changed() {
        var newcomer = new Visitor(port, login).signIn();
        newcomer.page("/password");
        assertThat(newcomer.post("/password", Map.of("old", GIVEN, "wanted", GIVEN, "repeated", GIVEN))
                        .body())
                .contains("新密码不能与原密码相同", "首次登录");
        assertThat(newcomer.post("/password", Map.of("old", GIVEN, "wanted", OWN, "repeated", OWN))
                        .body())
                .contains("密码已修改");
        newcomer.post("/sign-in", Map.of("login", login, "password", OWN));
        assertThat(newcomer.page("/").body()).contains("演示·新人", "class=\"side\"");
        assertThat(accounts.find(login).orElseThrow().passwordGiven()).isFalse();
    }

    @Test
    @DisplayName("is one that was reset as well, and none that its owner chose or that there was before")
    void whose() {
        var mine = accounts.official(login).orElseThrow();
        own.change(mine, GIVEN, OWN, OWN);
        assertThat(accounts.find(login).orElseThrow().passwordGiven()).isFalse();
        said.wrong("account.password-same", () -> own.change(mine, OWN, OWN, OWN));
        accounts.givePassword(login, GIVEN);
        assertThat(accounts.find(login).orElseThrow().passwordGiven()).isTrue();
        assertThat(accounts.find("applicant").orElseThrow().passwordGiven())
                .as("a person of the demonstration")
                .isFalse();
        var signedUp = "signed-up-" + UUID.randomUUID();
        accounts.open(signedUp, "演示·自行开户", GIVEN, null, null);
        assertThat(accounts.find(signedUp).orElseThrow().passwordGiven()).isFalse();
        assertThat(db.sql("select column_default from information_schema.columns where column_name = 'password_given'")
                        .query(String.class)
                        .single())
                .isEqualTo("false");
    }
}
