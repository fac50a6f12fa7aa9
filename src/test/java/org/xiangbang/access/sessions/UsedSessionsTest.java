package org.xiangbang.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.database.TableOwner;

@AppTest
@DisplayName("A session")
class UsedSessionsTest {
    private static final Duration LIMIT = Duration.ofMinutes(31);
    private static final String[] RENEWED = {"/tasks/rows?view=todo", "/me/notices/bell"};

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    private String login;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        login = "used-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·登录", "Xiangbang-2026", null, null);
        visitor = new Visitor(port, login).signIn();
        assertThat(visitor.page("/drafts").uri().getPath()).isEqualTo("/drafts");
    }

    @Test
    @DisplayName("is not kept alive by a page that renews itself or hears events, and ends when its time is over")
    void ends() {
        used(LIMIT.minusMinutes(1));
        var last = lastUsed();
        for (var path : RENEWED)
            assertThat(visitor.page(path, UsedSessions.RENEWAL, "1").statusCode())
                    .isEqualTo(200);
        visitor.page("/drafts", "Accept", "text/event-stream");
        assertThat(lastUsed()).isEqualTo(last);

        used(LIMIT.plusSeconds(1));
        var refused = visitor.page(RENEWED[0], UsedSessions.RENEWAL, "1");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("HX-Reswap")).hasValue("none");
        assertThat(refused.headers().firstValue("HX-Trigger")).hasValue("session-ended");
        assertThat(refused.body()).isEmpty();
        assertThat(visitor.page("/me/notices/bell", "Accept", "text/event-stream")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("goes on while somebody uses it, and leads to the sign-in page once it is over, and back again")
    void goesOn() {
        used(LIMIT.minusMinutes(1));
        var last = lastUsed();
        assertThat(visitor.page("/drafts").uri().getPath()).isEqualTo("/drafts");
        assertThat(lastUsed()).isGreaterThan(last);

        used(LIMIT.plusSeconds(1));
        var refused = visitor.page("/search?q=%E8%97%8F");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("您有一段时间没有操作", "name=\"next\" value=\"/search?q=%E8%97%8F\"");
        var again = visitor.post(
                "/sign-in", Map.of("login", login, "password", "Xiangbang-2026", "next", "/search?q=%E8%97%8F"));
        assertThat(again.uri().toString()).endsWith("/search?q=%E8%97%8F");
    }

    @Test
    @DisplayName("ends with a change of the password, which its browser is told as one of the causes")
    void passwordChanged() {
        accounts.password(login, "Heishui-2026");

        var refused = visitor.page("/drafts");
        assertThat(refused.uri().getPath()).isEqualTo("/sign-in");
        assertThat(refused.body()).contains("登录已经结束", "密码、账号有变动");
    }

    @Test
    @DisplayName("is noted as used at most once a minute")
    void noted() {
        used(Duration.ofSeconds(50));
        var last = lastUsed();
        visitor.page("/drafts");
        assertThat(lastUsed()).isEqualTo(last);
        used(Duration.ofSeconds(61));
        visitor.page("/drafts");
        assertThat(lastUsed()).isGreaterThan(last);
    }

    @Test
    @DisplayName("ends eight hours after the sign-in, however much it is used")
    void absoluteEnd() {
        owner.sql(
                        "update access.session set creation_time = creation_time - ?, last_access_time = last_access_time - 120000"
                                + " where principal_name = ?")
                .param(Duration.ofHours(8).minusMinutes(1).toMillis())
                .param(login)
                .update();
        assertThat(visitor.page("/drafts").uri().getPath()).isEqualTo("/drafts");
        assertThat(db.sql("select expiry_time - creation_time from access.session where principal_name = ?")
                        .param(login)
                        .query(Long.class)
                        .single())
                .isEqualTo(Duration.ofHours(8).toMillis());
        db.sql("update access.session set expiry_time = expiry_time - 60000 where principal_name = ?")
                .param(login)
                .update();
        assertThat(visitor.page("/drafts").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    @DisplayName("that is over is announced on the page in both languages; a renewal without a session starts none")
    void isTold() {
        assertThat(visitor.page("/tasks").body())
                .containsPattern("id=\"session-ended\"[^>]* hidden")
                .contains("登录已失效：您较长时间没有操作，或者密码、账号有变动", "正在填写的内容，已保存的在“草稿”里");
        assertThat(visitor.page("/tasks?lang=en").body()).contains("You were signed out", "under Drafts");
        var stranger = new Visitor(port, login).page("/tasks/rows", UsedSessions.RENEWAL, "1");
        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    @DisplayName("that is over is announced for what is sent later, by a form and by a script")
    void isToldForWhatIsSent() {
        visitor.page("/password");
        used(LIMIT.plusSeconds(1));
        assertThat(visitor.post("/drafts", Map.of()).uri().toString()).endsWith("/sign-in?unsent");
        assertThat(visitor.sending("/api/v1/phrases", "{\"text\": \"同意\"}").join())
                .isEqualTo(401);
    }

    private void used(Duration ago) {
        db.sql("""
                update access.session
                   set last_access_time = :last, expiry_time = :last + max_inactive_interval * 1000::bigint
                 where principal_name = :login
                """)
                .param("last", System.currentTimeMillis() - ago.toMillis())
                .param("login", login)
                .update();
    }

    private long lastUsed() {
        return db.sql("select last_access_time from access.session where principal_name = ?")
                .param(login)
                .query(Long.class)
                .single();
    }
}
