package org.xiangbang.access.powers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The three powers of administration")
class PowersTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private Said said;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    @DisplayName(
            "cover every address of administration: somebody reads it, and at most one power changes it, never the audit's")
    void everyAddress() {
        var unread = new TreeSet<String>();
        mappings.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.matches("(/api/v1)?/admin/.*|/api/v1/demo(/.*)?|/demonstration/clock"))
                .forEach(path -> {
                    if (Arrays.stream(Power.values()).noneMatch(power -> PowerRoutes.mayRead(path, power)))
                        unread.add(path);
                    assertThat(PowerRoutes.mayWrite(path, Power.AUDIT)).as(path).isFalse();
                });
        assertThat(unread).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3} {4}")
    @CsvSource({
        "GET, /admin/accounts, 200, 200, 200",
        "POST, /admin/accounts, 404, 422, 404",
        "POST, /admin/accounts/close, 404, 422, 404",
        "GET, /admin/accounts/name?login=applicant, 404, 200, 404",
        "GET, /admin/desks/import, 404, 200, 404",
        "POST, /admin/desks/grant, 404, 422, 404",
        "GET, /admin/vacancies, 200, 200, 200",
        "GET, /admin/regions, 200, 200, 200",
        "POST, /admin/regions, 422, 404, 404",
        "GET, /admin/regions/import, 200, 404, 404",
        "GET, /admin/calendar, 200, 200, 200",
        "GET, /admin/calendar/entry, 200, 404, 404",
        "GET, /admin/system, 200, 404, 200",
        "GET, /admin/jobs, 200, 404, 200",
        "GET, /admin/figures, 200, 404, 200",
        "GET, /admin/notices, 200, 404, 200",
        "POST, /admin/notices/webhooks, 422, 404, 404",
        "GET, /demonstration/clock, 200, 404, 404",
        "POST, /demonstration/clock, 422, 404, 404",
        "GET, /models, 200, 404, 200",
        "GET, /admin/requests, 200, 200, 200",
        "GET, /admin/log, 404, 404, 200",
        "GET, /admin/nothing, 404, 404, 404"
    })
    @DisplayName("read and change what is theirs, and find nothing else")
    void areas(String method, String path, int system, int security, int audit) throws Exception {
        for (var power : Power.values()) {
            var visitor = new Visitor(port, power.firstLogin()).signIn();
            visitor.page("/");
            var answer = method.equals("GET") ? visitor.page(path) : visitor.post(path, java.util.Map.of());
            assertThat(answer.statusCode())
                    .as(power + " " + method + " " + path + " " + answer.body())
                    .isEqualTo(
                            switch (power) {
                                case SYSTEM -> system;
                                case SECURITY -> security;
                                case AUDIT -> audit;
                            });
        }
    }

    @Test
    @DisplayName("show the audit administrator no form and no button that changes anything")
    void readsOnly() {
        var audit = new Visitor(port, "audit-admin").signIn();
        for (var path : new String[] {
            "/admin/requests",
            "/admin/accounts",
            "/admin/identities",
            "/admin/desks?place=513228",
            "/admin/desks?desk=finance.inspector@513228",
            "/admin/regions?parent=513228",
            "/admin/successions",
            "/admin/notices",
            "/admin/jobs",
            "/admin/figures",
            "/admin/calendar",
            "/admin/calendar/year?year=2026"
        }) {
            var main = audit.page(path).body().replaceFirst("(?s)^.*<main", "");
            assertThat(main).as(path).doesNotContain("method=\"post\"", "/entry", "/import");
        }
    }

    @Test
    @DisplayName("are told by the interface, with what copies of the former version read")
    void told() throws Exception {
        assertThat(new Caller(port, "audit-admin")
                        .get("/api/v1/admin/accounts?q=security")
                        .body())
                .contains("\"login\":\"security\"", "\"administrator\":true", "\"power\":\"security\"");
        assertThat(db.sql(
                                "select administrator from access.account where login in ('admin', 'security', 'audit-admin') order by login")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, false, false);
    }

    @ParameterizedTest
    @EnumSource(Power.class)
    @Transactional
    @DisplayName("give nobody a desk, whatever account of theirs it is given to: the database refuses")
    void noDesk(Power power) {
        db.sql(
                        "insert into access.account (login, person, password) select 'second-' || power, person, '-' from access.account where login = ?")
                .param(power.firstLogin())
                .update();

        said.wrong(
                "desk.not-for-administrators",
                () -> desks.grant(Desk.parse("finance.chief@513228"), "second-" + power.word(), "security"));
        assertThatThrownBy(() -> db.sql("insert into access.holding (desk, login) values ('finance.chief@513228', ?)")
                        .param("second-" + power.word())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("holds a desk");
    }

    @ParameterizedTest
    @EnumSource(Power.class)
    @Transactional
    @DisplayName("go to nobody who holds a desk, and none of them has two: the database refuses")
    void noPower(Power power) {
        var official = people.at("finance.handler@513228");

        assertThatThrownBy(() -> open("powerful", official.person(), power))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("holds a desk");
    }

    @ParameterizedTest
    @EnumSource(Power.class)
    @Transactional
    @DisplayName("go to nobody who has one: the database refuses")
    void noSecond(Power power) {
        var person = db.sql("select person from access.account where login = 'security'")
                .query(Long.class)
                .single();

        assertThatThrownBy(() -> open("twice", person, power))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("account_power_once");
    }

    @Test
    @Transactional
    @DisplayName(
            "are given by a copy of the former version as it knows them: an administrator is the system's, everybody else has none")
    void former() {
        for (var administrator : new boolean[] {true, false}) {
            var person = db.sql("insert into access.person (name) values ('演示·旧版本') returning id")
                    .query(Long.class)
                    .single();
            db.sql("""
                    insert into access.account (login, person, password, administrator, opened_by, password_given)
                    values (?, ?, '-', ?, null, false)
                    """).params("former-" + administrator, person, administrator).update();
        }

        assertThat(accounts.find("former-true").orElseThrow().power()).isEqualTo(Power.SYSTEM);
        assertThat(accounts.find("former-false").orElseThrow().power()).isNull();
    }

    private void open(String login, long person, Power power) {
        db.sql("insert into access.account (login, person, password, administrator, power) values (?, ?, '-', ?, ?)")
                .params(login, person, power == Power.SYSTEM, power.word())
                .update();
    }
}
