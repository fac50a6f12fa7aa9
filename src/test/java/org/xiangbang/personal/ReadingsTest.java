package org.xiangbang.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.SampleOrganization;
import org.xiangbang.Visitor;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The record of numbers that were read whole")
class ReadingsTest {
    private static final String PAGE = "/personal/readings";
    private static final String API = "/api/v1/personal/readings";
    private static final String ACCOUNT = "organizations.account.account";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    @Autowired
    private Readings readings;

    @Autowired
    private ReadingsPart part;

    @Autowired
    private TransactionTemplate transaction;

    private String number;

    @BeforeEach
    void organization() {
        number = SampleOrganization.admitted(db);
    }

    /** A row as it is stored. */
    record Row(String login, String desk, String place, List<String> fields, String reason, Instant at) {}

    private List<Row> rows() {
        return db.sql(
                        "select login, desk, place, fields, reason, at from personal.reading where case_no = ? order by id")
                .param(number)
                .query(Row.class)
                .list();
    }

    @Test
    @DisplayName(
            "has exactly one row for each reading by page or interface, dated by the database and without the number")
    void oneRow() {
        var path = "/organizations/" + number + "/numbers";
        var finance = new Visitor(port, "finance.reviewer@513228").signIn();
        finance.page(path);
        finance.post(path, Map.of("reason", ""));
        assertThat(rows()).isEmpty();

        finance.post(path, Map.of("reason", "核对退回的款项"));
        new Visitor(port, "civil-affairs.reviewer@513228").send("/api/v1" + path, "{\"reason\":\"核对登记\"}");

        var now = db.sql("select clock_timestamp()").query(Instant.class).single();
        assertThat(rows())
                .extracting(Row::login, Row::desk, Row::place, Row::reason)
                .containsExactly(
                        tuple("finance.reviewer@513228", "finance.reviewer@513228", "513228", "核对退回的款项"),
                        tuple("civil-affairs.reviewer@513228", "civil-affairs.reviewer@513228", "513228", "核对登记"));
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.fields()).containsExactly("organizations.organization.phone", ACCOUNT);
            assertThat(Duration.between(row.at(), now)).isLessThan(Duration.ofMinutes(5));
        });
    }

    @Test
    @DisplayName("has no row for a repetition under the same key, which gets the numbers masked")
    void repeated() throws Exception {
        var path = "/api/v1/organizations/" + number + "/numbers";
        var finance = new Caller(port, "finance.reviewer@513228");

        var first = finance.post(path, "{\"reason\":\"核对\"}", "Idempotency-Key", "reading-" + number);
        var again = finance.post(path, "{\"reason\":\"核对\"}", "Idempotency-Key", "reading-" + number);

        assertThat(first.body()).contains("6200000000001234", "0837-0000000");
        assertThat(again.body()).contains("**** 1234").doesNotContain("6200000000001234", "0837-0000000");
        assertThat(db.sql("select convert_from(body, 'UTF8') from web.idempotency where key = ?")
                        .param("reading-" + number)
                        .query(String.class)
                        .single())
                .doesNotContain("6200000000001234", "0837-0000000");
        assertThat(rows()).hasSize(1);
    }

    @Test
    @DisplayName("is read by the auditor of the place and by administrators, and by nobody else")
    void isAudited() {
        new Visitor(port, "finance.reviewer@513228")
                .send("/api/v1/organizations/" + number + "/numbers", "{\"reason\":\"核对第一期拨款\"}");

        for (var reader : List.of("audit.inspector@513228", "audit-admin")) {
            var auditor = new Visitor(port, reader).signIn();
            assertThat(auditor.page(PAGE).body()).contains(number, "核对第一期拨款", "账号", "电话");
            assertThat(auditor.page(PAGE + "?lang=en").body()).contains("Numbers read whole", "Bank account number");
            assertThat(auditor.get(API).body()).contains("\"caseNo\":\"" + number + "\"", ACCOUNT);
        }
        var elsewhere = new Visitor(port, "audit.inspector@510727").signIn();
        assertThat(elsewhere.page(PAGE).body()).doesNotContain(number);
        for (var reader : List.of("finance.reviewer@513228", "agriculture.chief@513228", "admin", "security")) {
            assertThat(new Visitor(port, reader).signIn().page(PAGE).statusCode())
                    .isEqualTo(404);
            assertThat(new Visitor(port, reader).get(API).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("is listed page by page")
    void isPaged() {
        read("finance.handler@513228", 3);
        var auditor = new Visitor(port, "audit.inspector@513228");

        var first = auditor.get(API + "?size=2").body();
        var next = first.replaceAll("(?s).*\"next\":(\\d+).*", "$1");

        assertThat(first).contains("理由 3", "理由 2").doesNotContain("理由 1");
        assertThat(auditor.get(API + "?size=2&before=" + next).body()).contains("理由 1");
        assertThat(auditor.get(API + "?size=101").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("marks who reads more within an hour than is allowed, also on the page of the system")
    void tooMany() {
        var before = part.alarms();
        read("finance.reviewer@513228", readings.mostPerHour() + 1);

        assertThat(readings.of(List.of(""), null, 1).get(0).often()).isTrue();
        assertThat(readings.of(List.of(""), null, 2).get(1).often()).isFalse();
        assertThat(part.alarms()).isEqualTo(before + 1);
        assertThat(part.lines(Locale.CHINA)).anyMatch(line -> line.id().equals("personal-often") && line.attention());
        owner.sql("alter table personal.reading disable trigger reading_is_append_only")
                .update();
        owner.sql("delete from personal.reading where case_no = ?")
                .param(number)
                .update();
        owner.sql("alter table personal.reading enable trigger reading_is_append_only")
                .update();
    }

    @Test
    @DisplayName("is only added to, for the application and for the owner of the tables")
    void isAppendOnly() {
        read("finance.reviewer@513228", 1);
        var changes = List.of("update personal.reading set reason = 'x'", "delete from personal.reading");
        for (var sql : changes)
            assertThatThrownBy(() -> db.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        for (var sql : List.of(changes.get(0), changes.get(1), "truncate personal.reading"))
            assertThatThrownBy(() -> owner.sql(sql).update()).rootCause().hasMessageContaining("append-only");
    }

    @Test
    @DisplayName("takes only fields that may be read with a reason")
    void otherFields() {
        assertThatThrownBy(() -> record("finance.reviewer@513228", List.of("access.account.password"), "想看"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("access.account.password");
        assertThat(rows()).isEmpty();
    }

    private void read(String desk, int times) {
        for (int i = 1; i <= times; i++) record(desk, List.of(ACCOUNT), "理由 " + i);
    }

    private void record(String desk, List<String> fields, String reason) {
        var by = new Official(desk + ".of." + number, 1, "演示", List.of(Desk.parse(desk)));
        transaction.executeWithoutResult(status ->
                readings.record(number, new Region("513228"), new Seat(Desk.parse(desk), null), by, fields, reason));
    }
}
