package org.xiangbang.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Two copies behind a proxy, outside a demonstration,")
class CopiesTest {
    private static final String COOKIE = "__Host-XIANGBANG";
    private static final Pattern OWNER = Pattern.compile("name=\"owner\" value=\"([^\"]+)\"");
    private static final Pattern ONE = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    private JdbcConnectionDetails database;

    @Value("${xiangbang.data-directory}")
    private String data;

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
        login = "copies-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·登录", ProxiedBrowser.PASSWORD, null, null);
        db.sql("delete from access.attempt").update();
    }

    private ProxiedBrowser browser() {
        return new ProxiedBrowser(one, "198.51.100.7");
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    @DisplayName("give a cookie that only TLS carries, and each answers who signed in at the other")
    void anyCopyAnswers() {
        var browser = browser();
        var page = browser.get("/sign-in");
        assertThat(page.headers().allValues("Set-Cookie"))
                .as("a visitor costs no session")
                .singleElement()
                .asString()
                .startsWith("__Host-XIANGBANG-CSRF=")
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");

        var signedIn = browser.signIn(login);
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(set -> set.startsWith(COOKIE + "="))
                .singleElement()
                .asString()
                .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                .doesNotContain("Domain");

        assertThat(browser.at(other).get("/phrases").statusCode()).isEqualTo(200);
        var owner = OWNER.matcher(browser.get("/phrases").body());
        assertThat(owner.find()).isTrue();
        browser.post("/phrases", Map.of("owner", owner.group(1), "text", "同意，演示"));
        assertThat(browser.at(one).get("/phrases").body()).contains("同意，演示");
    }

    @Test
    @DisplayName("sign nobody out when one of them is started again")
    void restart() {
        var browser = browser().at(other);
        browser.signIn(login);
        copies.stop();
        assertThat(browser.at(one).get("/tasks").statusCode()).isEqualTo(200);
        other = copies.start();
        assertThat(browser.at(other).get("/tasks").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("both refuse a session at once that its person ended at one of them, and say why")
    void endedAtOnce() {
        var left = browser();
        left.signIn(login);
        var here = new ProxiedBrowser(other, "198.51.100.8");
        here.signIn(login);
        var list = here.get("/me/sessions").body();
        assertThat(list).contains("198.51.100.7", "198.51.100.8", "Chrome（Windows）");
        var id = ONE.matcher(list);
        assertThat(id.find()).isTrue();

        here.post("/me/sessions/end", Map.of("id", id.group(1)));
        assertThat(here.get("/me/sessions").body()).contains("已结束 1 处登录").doesNotContain("198.51.100.7");
        assertThat(left.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(left.with("Xiangbang-Renewal", "1").get("/tasks/rows").statusCode())
                .isEqualTo(401);
        left.with("Xiangbang-Renewal", null);
        var gone = left.get("/tasks?view=done");
        assertThat(leadsTo(gone)).isEqualTo("/sign-in?elsewhere&next=%2Ftasks%3Fview%3Ddone");
        assertThat(left.get(leadsTo(gone)).body()).contains("这里的登录已经在“我的登录”里结束");
        assertThat(left.cookies()).doesNotContainKey(COOKIE);
        assertThat(here.at(one).get("/tasks").statusCode()).isEqualTo(200);
        assertThat(here.post("/me/sessions/end", Map.of("id", id.group(1))).statusCode())
                .isEqualTo(302);
        assertThat(here.get("/me/sessions").body()).contains("没有结束任何登录");
    }

    @Test
    @DisplayName("end a session by the interface, and nobody else's")
    void byTheInterface() {
        var browser = browser();
        browser.signIn(login);
        var id = db.sql("select primary_id from access.session where principal_name = ?")
                .param(login)
                .query(String.class)
                .single();
        var listed = browser.get("/api/v1/me/sessions").body();
        assertThat(listed).contains("\"id\":\"" + id + "\"", "\"current\":true", "\"address\":\"198.51.100.7\"");
        assertThat(listed).doesNotContain(browser.cookies().get(COOKIE));

        var stranger = "stranger-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(stranger, "演示·他人", ProxiedBrowser.PASSWORD, null, null);
        assertThat(delete(stranger, "/" + id)).isEqualTo(404);
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(200);
        assertThat(delete(login, "/" + id)).isEqualTo(204);
        assertThat(delete(login, "/" + id)).isEqualTo(404);
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(302);

        browser.signIn(login);
        assertThat(delete(login, "")).isEqualTo(204);
        assertThat(browser.get("/tasks").statusCode()).isEqualTo(302);
    }

    private int delete(String by, String path) {
        return new ProxiedBrowser(other, "198.51.100.9").deleteBasic("/api/v1/me/sessions" + path, by);
    }

    @Test
    @DisplayName("refuse old cookies after signing out, a change of the password and the closing of the account")
    void oldCookies() {
        var browser = browser();
        browser.signIn(login);
        browser.get("/tasks");
        var old = browser.cookies().get(COOKIE);
        browser.post("/sign-out", Map.of());
        assertRefused(old);

        browser.signIn(login);
        old = browser.cookies().get(COOKIE);
        accounts.password(login, "Heishui-2026");
        assertRefused(old);

        browser.signIn(login, "Heishui-2026");
        old = browser.cookies().get(COOKIE);
        accounts.close(login);
        assertRefused(old);
    }

    private void assertRefused(String cookie) {
        for (var port : List.of(one, other)) {
            var thief = browser().at(port);
            thief.cookies().put(COOKIE, cookie);
            assertThat(thief.get("/api/v1/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("take up no session that was planted in a browser, and leave none of before the sign-in")
    void fixation() {
        var browser = browser();
        var planted =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        browser.cookies().put(COOKIE, planted);
        browser.signIn(login);
        var first = browser.cookies().get(COOKIE);
        assertThat(first).isNotEqualTo(planted);
        assertRefused(planted);

        browser.signIn(login);
        assertThat(browser.cookies().get(COOKIE)).isNotEqualTo(first);
        assertRefused(first);
        for (var odd : List.of("", "%00", "AA==", "'", "x".repeat(2000))) assertRefused(odd);
    }

    @Test
    @DisplayName("end the oldest session of who signs in at too many places, and tell its browser")
    void crowded() {
        var first = browser();
        first.signIn(login);
        for (int i = 0; i < Copies.MOST; i++) {
            assertThat(first.get("/tasks").statusCode()).isEqualTo(200);
            browser().at(i % 2 == 0 ? other : one).signIn(login);
        }
        var gone = first.get("/");
        assertThat(leadsTo(gone)).isEqualTo("/sign-in?crowded");
        assertThat(first.get(leadsTo(gone)).body()).contains("同时登录的地方太多");
        first.get("/sign-in?lang=en");
        assertThat(first.get("/sign-in?crowded").body()).contains("at too many places");
    }

    @Test
    @DisplayName("keep what a session tells its person where nobody can read it without the cookie")
    void sealed() {
        var browser = browser();
        browser.signIn("admin");
        browser.get("/admin/notices");
        browser.post("/admin/notices/webhooks", Map.of("url", "http://127.0.0.1:1/hook", "kinds", "offered"));
        var stored = db.sql("""
                select convert_from(a.attribute_bytes, 'UTF8')
                  from access.session s join access.session_attributes a on a.session_primary_id = s.primary_id
                 where s.principal_name = 'admin' and a.attribute_name = 'flash'
                """).query(String.class).list();
        assertThat(stored).singleElement().asString().doesNotContain("secret", "{");
        assertThat(browser.get("/admin/notices").body()).containsPattern("[A-Za-z0-9_+/=-]{32,}");
    }
}
