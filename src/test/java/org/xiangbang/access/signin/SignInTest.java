package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("The interface")
class SignInTest {
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("shows who I am and which desks I hold, with the region's name")
    void me() throws Exception {
        var me = get("/api/v1/me", "civil-affairs.reviewer@513228", PASSWORD);

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body())
                .contains("\"login\":\"civil-affairs.reviewer@513228\"", "\"post\":\"reviewer\"")
                .contains("\"region\":\"513228\"", "\"regionName\":\"黑水县\"");
    }

    @Test
    @DisplayName("answers a stranger with problem details and no redirect")
    void stranger() throws Exception {
        var refused = send(HttpRequest.newBuilder(at("/api/v1/me")).build());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("content-type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body()).contains("access.not-signed-in", "请先登录");
    }

    @Test
    @DisplayName("refuses a bearer token, whoever issued it, and says so")
    void bearer() {
        var token = "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL290aGVyLmV4YW1wbGUifQ.c2lnbmVk";
        Said.answers(
                "access.token-not-taken",
                401,
                language -> send(HttpRequest.newBuilder(at("/api/v1/me"))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", language)
                        .build()),
                "不接受令牌",
                "takes no bearer token");
    }

    @Test
    @DisplayName("answers a wrong password and an unknown login the same, and then asks both to wait, in seconds")
    void delayed() throws Exception {
        for (var login : new String[] {
            newAccount(), "nobody-" + UUID.randomUUID().toString().substring(0, 8)
        }) {
            for (int i = 0; i < 3; i++)
                assertThat(get("/api/v1/me", login, "wrong").statusCode()).isEqualTo(401);
            waitLonger(login);
            var delayed = get("/api/v1/me", login, PASSWORD);
            assertThat(delayed.statusCode()).isEqualTo(429);
            assertThat(delayed.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(60L, 120L);
            Said.answers(
                    "access.locked",
                    429,
                    language -> get("/api/v1/me", login, PASSWORD, "Accept-Language", language),
                    " 秒后",
                    "second");
        }
    }

    /** However slow this machine is, the next attempt comes too soon. */
    private void waitLonger(String login) {
        assertThat(db.sql(
                                "update access.attempt set next_at = now() + interval '2 minutes' where key = ? and counted = 3")
                        .param("guess " + login + " at 127.0.0.1")
                        .update())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("refuses a password as soon as it is changed, and a person as soon as the account is closed")
    void changed() throws Exception {
        var login = newAccount();
        assertThat(get("/api/v1/me", login, PASSWORD).statusCode()).isEqualTo(200);

        accounts.password(login, "Another-2026");
        assertThat(get("/api/v1/me", login, PASSWORD).statusCode()).isEqualTo(401);
        assertThat(get("/api/v1/me", login, "Another-2026").statusCode()).isEqualTo(200);

        accounts.close(login);
        assertThat(get("/api/v1/me", login, "Another-2026").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("respects desks that are granted and taken between two requests")
    void fresh() throws Exception {
        var login = newAccount();
        var desk = Desk.parse("line.handler@513228");

        desks.grant(desk, login, null);
        assertThat(get("/api/v1/me", login, PASSWORD).body()).contains(desk.id());

        desks.end(desk, login);
        assertThat(get("/api/v1/me", login, PASSWORD).body()).doesNotContain(desk.id());
    }

    @Test
    @DisplayName("opens an applicant's account for anybody, and names every wrong field")
    void signUp() throws Exception {
        var login = "org-" + UUID.randomUUID().toString().substring(0, 8);
        var body = "{\"login\":\"%s\",\"name\":\"张三\",\"password\":\"%s\"}";

        var opened = post("/api/v1/accounts", body.formatted(login, PASSWORD));
        assertThat(opened.statusCode()).isEqualTo(201);
        assertThat(get("/api/v1/me", login, PASSWORD).body()).contains("applicant.handler@" + login);

        assertThat(post("/api/v1/accounts", body.formatted(login, PASSWORD)).statusCode())
                .isEqualTo(422);
        var wrong = post("/api/v1/accounts", body.formatted("Zhang San", "short"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("account.login-form", "account.password-weak");
    }

    @Test
    @DisplayName("hides the administrator's part from everybody else")
    void administratorOnly() throws Exception {
        assertThat(get("/api/v1/admin/accounts", "agriculture.chief@513228", PASSWORD)
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/v1/admin/accounts", "admin", PASSWORD).statusCode())
                .isEqualTo(200);
    }

    private String newAccount() {
        var login = "test-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·测试", PASSWORD, null, null);
        return login;
    }

    private HttpResponse<String> get(String path, String login, String password, String... headers) throws Exception {
        var basic = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(at(path)).header("Authorization", "Basic " + basic);
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
