package org.xiangbang.access.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The log of administration")
class AdministrationLogTest {
    private static final String PASSWORD = "Xiangbang-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FailedSignIns failures;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Said said;

    private String login;

    @BeforeEach
    void somebody() {
        failures.endOfMinute();
        login = "logged-" + UUID.randomUUID().toString().substring(0, 8);
        accounts.open(login, "演示·记录", PASSWORD, null, null);
    }

    @Test
    @DisplayName("tells who signed in and out, and from where")
    void signIn() throws Exception {
        var visitor = new Visitor(port, login).signIn();
        visitor.page("/");
        visitor.post("/sign-out", Map.of());

        assertThat(told("who=" + login))
                .extracting(e -> e.get("kind").asText())
                .containsExactly("sign-out", "sign-in", "account-opened");
        assertThat(told("who=" + login + "&kind=sign-in"))
                .extracting(e -> e.get("address").asText() + " " + e.get("name").asText())
                .containsExactly("127.0.0.1 演示·记录");
    }

    @Test
    @DisplayName("tells one sign-in of a program that sends its password with every request")
    void program() throws Exception {
        for (int n = 0; n < 3; n++)
            assertThat(new Caller(port, login).get("/api/v1/me").statusCode()).isEqualTo(200);

        assertThat(told("who=" + login + "&kind=sign-in")).hasSize(1);
    }

    @Test
    @DisplayName(
            "counts failed sign-ins of one login and address in a minute in two rows, and never holds the password")
    void failed() throws Exception {
        var typed = "guessed-" + UUID.randomUUID();
        for (int n = 0; n < 40; n++) failures.failed(typed, "203.0.113.5");
        failures.endOfMinute();

        assertThat(told("who=" + typed)).extracting(e -> e.get("times").asInt()).containsExactly(39, 1);

        wrong("Guyu-" + typed);
        assertThat(told("who=" + login + "&kind=sign-in-failed")).hasSize(1);
        assertThat(db.sql("select count(*) from access.administration_log l where l::text like '%Guyu-%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("is not filled by a flood: what is beyond sixty logins and addresses in a minute is one row")
    void flood() {
        var before = rows();
        IntStream.range(0, 5_000).forEach(n -> failures.failed("flood-" + n, "203.0.113." + n % 250));
        failures.endOfMinute();

        assertThat(rows() - before).isEqualTo(FailedSignIns.MOST + 1);
        assertThat(db.sql("select times from access.administration_log order by id desc limit 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5_000 - FailedSignIns.MOST);
    }

    @Test
    @DisplayName("keeps what was typed as login readable and short")
    void typed() throws Exception {
        failures.failed("a\0b\n" + "x".repeat(10_000), "203.0.113.6");

        assertThat(told("kind=sign-in-failed").get(0).get("login").asText())
                .startsWith("a b ")
                .hasSizeLessThanOrEqualTo(80);
    }

    @Test
    @DisplayName("tells what administrators did, with what was sent and without secrets")
    void administered() throws Exception {
        var admin = new Caller(port, "admin");
        admin.post("/api/v1/admin/webhooks", "{\"url\":\"https://93.184.216.34/log\",\"kinds\":[\"offered\"]}");
        var asked =
                new Caller(port, "security").post("/api/v1/admin/accounts/" + login + "/close", "{\"reason\":\"离任\"}");
        admin.post(
                "/api/v1/admin/requests/"
                        + json.readTree(asked.body()).get("request").asLong() + "/confirm",
                "{}");

        assertThat(told("who=admin&kind=administered").get(0).toString())
                .contains("POST /api/v1/admin/webhooks", "url=https://93.184.216.34/log", "offered");
        assertThat(told("who=" + login).get(0).toString())
                .contains("\"kind\":\"account-closed\"", "\"login\":\"admin\"");
    }

    @Test
    @DisplayName("tells nothing of what was refused")
    void refused() throws Exception {
        var before = rows();
        new Caller(port, "admin").post("/api/v1/admin/regions", "{\"code\":\"x\",\"name\":\"\"}");

        assertThat(told("who=admin&kind=administered").stream()
                        .map(e -> e.get("after").asText())
                        .toList())
                .doesNotContain("code=x; name=");
        assertThat(rows() - before).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("is dated by the database, whatever the program says")
    void dated() {
        db.sql("""
                insert into access.administration_log (at, kind, login, address, subject, before, after)
                values ('2001-01-01', 'sign-in', ?, '', '', '', '')
                """).param(login).update();

        assertThat(db.sql("select max(at) from access.administration_log where login = ?")
                        .param(login)
                        .query(OffsetDateTime.class)
                        .single())
                .isAfter(OffsetDateTime.now().minusMinutes(1));
    }

    @Test
    @DisplayName("is changed by nobody: the application has no right to, and the owner is stopped")
    void stays() {
        for (var change : List.of(
                "update access.administration_log set login = 'x'",
                "delete from access.administration_log",
                "truncate access.administration_log")) {
            assertThatThrownBy(() -> db.sql(change).update()).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> owner.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("only appended to");
        }
    }

    @Test
    @DisplayName("is read by the audit administrator alone, page by page and as a workbook")
    void readers() throws Exception {
        IntStream.range(0, 120).forEach(n -> accounts.reopen(login));
        var audit = new Visitor(port, "audit-admin").signIn();

        for (var other : List.of("admin", "security", "agriculture.chief@513228")) {
            assertThat(new Caller(port, other).get("/api/v1/admin/log").statusCode())
                    .as(other)
                    .isNotEqualTo(200);
            assertThat(new Visitor(port, other).signIn().page("/admin/log").statusCode())
                    .isEqualTo(404);
        }
        var first = audit.page("/admin/log?who=" + login).body();
        assertThat(first).contains("恢复账号", "before=", "/admin/log/sheet?who=" + login);
        var page = json.readTree(audit.get("/api/v1/admin/log?who=" + login).body());
        var next = page.get("next").asLong();
        assertThat(told("who=" + login + "&before=" + next)).hasSize(21);
        try (var book = new ReadableWorkbook(new java.io.ByteArrayInputStream(
                audit.file("/admin/log/sheet?who=" + login).body()))) {
            assertThat(book.getFirstSheet().read()).hasSize(122);
        }
        assertThat(audit.page("/admin/log?day=2001-01-01").body()).contains("没有符合条件的记录");
    }

    @Test
    @DisplayName("answers a wrong filter by a sentence")
    void wrongFilter() throws Exception {
        said.wrong("access.log.no-kind", () -> new LogFilter("", "nothing", null).checked());
        Said.answers(
                "form",
                422,
                language -> new Visitor(port, "audit-admin").get("/api/v1/admin/log?kind=nothing", language),
                "没有“nothing”这种事项",
                "There is no kind “nothing”");
        assertThat(new Caller(port, "audit-admin")
                        .get("/api/v1/admin/log?day=heute")
                        .statusCode())
                .isEqualTo(422);
    }

    private void wrong(String password) {
        var visitor = new Visitor(port, login);
        visitor.page("/sign-in");
        visitor.post("/sign-in", Map.of("login", login, "password", password));
    }

    private long rows() {
        return db.sql("select count(*) from access.administration_log")
                .query(Long.class)
                .single();
    }

    private List<JsonNode> told(String question) throws Exception {
        var items = json.readTree(new Visitor(port, "audit-admin")
                        .get("/api/v1/admin/log?" + question)
                        .body())
                .get("items");
        return IntStream.range(0, items.size()).mapToObj(items::get).toList();
    }
}
