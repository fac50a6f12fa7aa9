package org.xiangbang.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemParts;

@AppTest
@DisplayName("A check of the figures of counties")
class FigureChecksTest {
    private static final String API = "/api/v1/admin/figures";

    @Autowired
    FigureChecks checks;

    @Autowired
    FigureCheck figures;

    @Autowired
    SystemParts parts;

    @Autowired
    JdbcClient db;

    @Autowired
    TableOwner owner;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Said said;

    @LocalServerPort
    int port;

    private final Official admin = new Official("admin", 1, "演示·管理员", List.of());

    @BeforeEach
    @AfterEach
    void mended() {
        figures.recount();
        owner.sql("delete from reports.figure_check").update();
    }

    @Test
    @DisplayName("finds nothing, and there is nothing to mend")
    void equal() throws Exception {
        assertThat(checks.check(admin).differences()).isZero();
        said.wrong("figures.equal", () -> checks.rebuild("看看", admin));
        assertThat(checks.latest()).as("what was refused left nothing").hasSize(1);
    }

    @Test
    @DisplayName("says which figure differs by how much, and mends it once, with a reason that is kept")
    void differs() throws Exception {
        spoil();
        var visitor = new Visitor(port, "admin").signIn();
        visitor.page("/admin/figures");
        assertThat(visitor.post("/admin/figures/check", Map.of()).body())
                .contains("1 个数字不一致", "999999", "审批资金", "7 件", "0.05 元");
        assertThat(visitor.page("/admin/system").body()).contains("与逐条重算不一致的数字");
        assertThat(visitor.page("/").body()).contains("href=\"/admin/system\"");
        assertThat(parts.attention(Locale.ENGLISH))
                .extracting(SystemLine::id)
                .contains("figures-differ")
                .doesNotContain("figures-checked", "figures-pending");

        assertThat(visitor.post("/admin/figures/rebuild", Map.of("reason", " ")).body())
                .contains("请写明理由");
        assertThat(figures.differences()).hasSize(1);
        assertThat(visitor.post("/admin/figures/rebuild", Map.of("reason", "核对后更正"))
                        .body())
                .contains("已按逐条重算更正", "已更正 1 个数字", "核对后更正");
        assertThat(figures.differences()).isEmpty();
        said.wrong("figures.equal", () -> checks.rebuild("再按一次", admin));
        assertThat(checks.last().orElseThrow().reason()).isEqualTo("核对后更正");
        assertThat(checks.last().orElseThrow().login()).isEqualTo("admin");
    }

    @Test
    @DisplayName("is refused while another one runs")
    void busy() {
        transaction.executeWithoutResult(held -> {
            db.sql("select 1 from pg_advisory_xact_lock(hashtext('reports.figure_check'))")
                    .query(Integer.class)
                    .single();
            CompletableFuture.runAsync(() -> said.wrong("figures.busy", () -> checks.check(admin)))
                    .join();
        });
    }

    @Test
    @DisplayName("is given up after its time, and nothing is kept")
    void tooLong() {
        var hurried = new FigureChecks(figures, db, json, clock, Duration.ofMillis(1));
        said.wrong(
                "figures.too-long",
                () -> transaction.executeWithoutResult(t -> {
                    db.sql("select 1 from pg_sleep(0)").query(Integer.class).single();
                    hurried.check(admin);
                }));
        assertThat(checks.latest()).isEmpty();
    }

    @Test
    @DisplayName("is answered by the interface, for the administrator alone")
    void byTheInterface() throws Exception {
        spoil();
        var caller = new Caller(port, "admin");
        var check = json.readTree(caller.post(API + "/check", "").body());
        assertThat(check.at("/found/0/subject").asText()).isEqualTo("approved");
        assertThat(check.at("/found/0/kept").asInt()).isEqualTo(7);
        Said.answers(
                "system.reason-needed",
                422,
                language -> caller.post(API + "/rebuild", "{}", "Accept-Language", language),
                "请写明",
                "please write it");
        var rebuilt = json.readTree(
                caller.post(API + "/rebuild", "{\"reason\":\"更正\"}").body());
        assertThat(rebuilt.get("kind").asText()).isEqualTo("rebuild");
        assertThat(json.readTree(caller.get(API + "/checks").body()).get("items"))
                .hasSize(2);
        var chief = new Caller(port, "agriculture.chief@513228");
        assertThat(chief.get(API + "/checks").statusCode()).isIn(403, 404);
        assertThat(chief.post(API + "/check", "").statusCode()).isIn(403, 404);
    }

    private void spoil() {
        db.sql("""
                insert into reports.figure_change (place, subject, item, month, cases, amount)
                values ('999999', 'approved', 'donation', '', 7, 5)
                """).update();
    }
}
