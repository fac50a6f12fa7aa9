package org.xiangbang.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Copies behind a trusted proxy")
class BehindProxyTest {
    @Autowired
    private JdbcConnectionDetails database;

    @Value("${xiangbang.data-directory}")
    private String data;

    @LocalServerPort
    private int untrusting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    private Copies copies;
    private int one;
    private int other;
    private String login;

    @BeforeAll
    void start() {
        copies = new Copies(database, data);
        one = copies.start();
        other = copies.start();
    }

    @AfterAll
    void stop() {
        copies.close();
    }

    @BeforeEach
    void somebody() {
        login = "proxied-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·登录", ProxiedBrowser.PASSWORD, null, null);
        db.sql("delete from access.attempt").update();
    }

    private ProxiedBrowser browser() {
        return new ProxiedBrowser(one, "198.51.100.7");
    }

    @Test
    @DisplayName("know the browser's address behind one proxy and behind two, whatever it invents itself")
    void realAddress() {
        assertThat(addressOf("198.51.100.21", Map.of())).isEqualTo("198.51.100.21");
        assertThat(addressOf("203.0.113.5, 198.51.100.22", Map.of())).isEqualTo("198.51.100.22");
        assertThat(addressOf("127.0.0.1, 198.51.100.23, 10.9.3.4", Map.of())).isEqualTo("198.51.100.23");
        assertThat(addressOf("junk, 198.51.100.24:4711", Map.of())).isEqualTo("198.51.100.24");
        assertThat(addressOf("[2001:db8::7]:4711", Map.of())).isEqualTo("2001:db8:0:0:0:0:0:7");
        assertThat(addressOf("198.51.100.25", Map.of("Forwarded", "for=203.0.113.9;proto=http")))
                .isEqualTo("198.51.100.25");
    }

    private String addressOf(String forwardedFor, Map<String, String> more) {
        var browser = new ProxiedBrowser(one, forwardedFor);
        more.forEach(browser::with);
        browser.signIn(login);
        return db.sql("""
                select convert_from(a.attribute_bytes, 'UTF8')::jsonb ->> 'address'
                  from access.session s join access.session_attributes a on a.session_primary_id = s.primary_id
                 where s.principal_name = ? and s.ended is null order by s.creation_time desc limit 1
                """).param(login).query(String.class).single();
    }

    @Test
    @DisplayName("believe nothing that a stranger says about addresses and schemes")
    void stranger() {
        for (var said : List.of("203.0.113.5", "junk", "203.0.113.5, 127.0.0.1")) {
            var browser = new ProxiedBrowser(untrusting, said).with("X-Forwarded-Proto", "gopher");
            assertThat(browser.signIn("village.handler@513228100210").statusCode())
                    .isEqualTo(302);
            assertThat(browser.get("/me/sessions").body()).contains("127.0.0.1").doesNotContain("203.0.113.5");
            browser.post("/sign-out", Map.of());
        }
    }

    @Test
    @DisplayName("refuse what a trusted proxy writes that is no address and no scheme")
    void unreadable() {
        for (var header :
                Map.of("X-Forwarded-For", "unknown", "X-Forwarded-Proto", "ftp").entrySet())
            Said.answers(
                    "proxy-unreadable",
                    400,
                    language -> browser()
                            .with(header.getKey(), header.getValue())
                            .basic("/api/v1/me", login, ProxiedBrowser.PASSWORD, language),
                    "X-Forwarded-For",
                    "X-Forwarded-For");
        assertThat(browser().with("X-Forwarded-For", "unknown").get("/sign-in").body())
                .contains("前置代理的请求头读不懂");
    }

    @Test
    @DisplayName("say on the sign-in page that it was opened without encryption, and only then")
    void plainHttp() {
        var plain = browser().with("X-Forwarded-Proto", null);
        var page = plain.get("/sign-in");
        assertThat(page.body()).contains("本页是用 http 打开的，没有加密");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        plain.with("X-Forwarded-Proto", "http").get("/sign-in?lang=en");
        assertThat(plain.get("/sign-in").body()).contains("opened by http, without encryption");
        assertThat(browser().get("/sign-in").body()).doesNotContain("没有加密");
        assertThat(browser()
                        .with("X-Forwarded-For", "198.51.100.7, 10.9.0.1")
                        .with("X-Forwarded-Proto", "https, http")
                        .get("/sign-in")
                        .body())
                .doesNotContain("没有加密");
    }

    @Test
    @DisplayName(
            "do not let wrong passwords from one address keep anybody out who comes through the same proxy from another")
    void noCountyLockedOut() {
        var attacker = new ProxiedBrowser(one, "203.0.113.66");
        for (int i = 0; i < 40; i++) attacker.basic("/api/v1/me", "finance.chief@513228", "guess-" + i, "zh-CN");

        assertThat(new ProxiedBrowser(other, "198.51.100.30").signIn(login).statusCode())
                .isEqualTo(302);
        var colleague = new ProxiedBrowser(other, "198.51.100.30")
                .basic("/api/v1/me", "finance.chief@513228", ProxiedBrowser.PASSWORD, "zh-CN");
        assertThat(colleague.statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "answer a thousand guesses without looking at more than a few passwords, and let the true person in meanwhile")
    void aThousandGuesses() {
        var home = new ProxiedBrowser(one, "198.51.100.31");
        home.signIn(login);
        home.post("/sign-out", Map.of());
        var looked = 0;
        var begun = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            var attacker = new ProxiedBrowser(i % 2 == 0 ? one : other, "203.0.113." + i % 200);
            var answer = attacker.basic("/api/v1/me", login, "guess-" + i, "zh-CN");
            assertThat(answer.statusCode()).isIn(401, 429);
            if (answer.statusCode() == 401) looked++;
            else
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isBetween(1L, 900L);
        }
        var minutes = (int) Duration.ofNanos(System.nanoTime() - begun).toMinutes();
        assertThat(looked).isBetween(10, 12 + minutes);

        var insider = new ProxiedBrowser(one, "198.51.100.31");
        for (int i = 0; i < 6; i++) insider.basic("/api/v1/me", login, "guess-" + i, "zh-CN");
        waitLonger("198.51.100.31");
        assertThat(insider.signIn(login, "Anything-2026").statusCode()).isEqualTo(429);
        assertThat(home.signIn(login).statusCode())
                .as("in the browser in which they signed in before")
                .isEqualTo(302);
    }

    @Test
    @DisplayName("limit sign-ups by the browser's own address")
    void signUps() {
        db.sql(
                        "insert into access.attempt (key, counted, free_at) values ('sign-up 203.0.113.80', 30, now() + interval '1 hour')")
                .update();
        var account = "{\"login\":\"org-%s\",\"name\":\"张三\",\"password\":\"Heishui-2026\"}"
                .formatted(UUID.randomUUID().toString().substring(0, 8));
        assertThat(new ProxiedBrowser(one, "198.51.100.7, 203.0.113.80").json("/api/v1/accounts", account))
                .isEqualTo(429);
        assertThat(new ProxiedBrowser(one, "203.0.113.80, 198.51.100.7").json("/api/v1/accounts", account))
                .isEqualTo(201);
    }

    @Test
    @DisplayName("need TLS, and a demonstration does not")
    void demonstration() {
        var page = new ProxiedBrowser(untrusting, "198.51.100.7").get("/sign-in");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XIANGBANG-CSRF=")
                .doesNotContain("Secure");
        assertThat(page.body()).doesNotContain("没有加密");
    }

    @Test
    @DisplayName("ask on the page to wait, with the seconds, and keep what was typed and where it leads")
    void waitOnThePage() {
        var browser = browser();
        for (int i = 0; i < 3; i++)
            assertThat(browser.signIn(login, "wrong-" + i)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .isEqualTo("/sign-in?refused");
        waitLonger("198.51.100.7");
        browser.get("/sign-in?next=/needs");
        var asked = browser.post("/sign-in", Map.of("login", login, "password", "wrong", "next", "/needs"));
        assertThat(asked.statusCode()).isEqualTo(429);
        var seconds = asked.headers().firstValueAsLong("Retry-After").orElseThrow();
        assertThat(seconds).isBetween(60L, 120L);
        assertThat(asked.body())
                .contains("密码错误次数较多，请 " + seconds + " 秒后再试", "value=\"" + login + "\"", "value=\"/needs\"");
        assertThat(browser.post("/sign-in/delayed", Map.of()).statusCode()).isEqualTo(404);
    }

    /** However slow this machine is, the next attempt comes too soon. */
    private void waitLonger(String address) {
        assertThat(db.sql(
                                "update access.attempt set next_at = now() + interval '2 minutes' where key = ? and counted >= 3")
                        .param("guess " + login + " at " + address)
                        .update())
                .isEqualTo(1);
    }
}
