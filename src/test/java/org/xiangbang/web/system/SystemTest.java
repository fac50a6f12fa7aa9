package org.xiangbang.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.demonstration.FreshData;
import org.xiangbang.web.Caller;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

@AppTest
@DisplayName("The page of the system")
class SystemTest {
    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient db;

    @Autowired
    Sentences sentences;

    @Autowired
    Show show;

    @Autowired
    DataSource source;

    @Autowired
    FreshData data;

    @Autowired
    People people;

    @Autowired
    Desks desks;

    @Autowired
    SystemParts parts;

    @LocalServerPort
    int port;

    @Test
    @DisplayName("says what runs, in parts that modules give, on the page and by the interface")
    void parts() throws Exception {
        var answer = json.readTree(
                new Caller(port, "admin").get("/api/v1/admin/system").body());
        var parts =
                StreamSupport.stream(answer.get("parts").spliterator(), false).toList();

        assertThat(parts)
                .extracting(part -> part.get("part").asText())
                .containsExactly(
                        "program",
                        "database",
                        "backup",
                        "papers",
                        "jobs",
                        "tasks",
                        "deliveries",
                        "calendar",
                        "powers",
                        "desks",
                        "figures",
                        "personal",
                        "demonstration");
        assertThat(parts).allSatisfy(part -> assertThat(part.get("lines")).isNotEmpty());
        var newest = db.sql("select max(version) from migrations.flyway_schema_history where version like '2026%'")
                .query(String.class)
                .single();
        var page = new Visitor(port, "admin").signIn().page("/admin/system").body();
        assertThat(page)
                .contains("PostgreSQL 18", newest, "Camunda 7.24", "期限提醒", "日历已录入到", "/admin/calendar", "/models");
        assertThat(page)
                .as("every task has a name")
                .doesNotContain("system.")
                .doesNotContainPattern(">[A-Z][\\w$]+\\.[a-z]\\w+<");
    }

    @Test
    @DisplayName("is in the language of its reader")
    void english() throws Exception {
        var answer = new Caller(port, "admin")
                .get("/api/v1/admin/system", "Accept-Language", "en")
                .body();
        assertThat(answer).contains("Database and disk", "Reminders of due dates", "runs with the program");
    }

    @Test
    @DisplayName("marks and counts a task that failed at its last run")
    void failedTask() throws Exception {
        var registrar = new ScheduledTaskRegistrar();
        var runner = Executors.newSingleThreadScheduledExecutor();
        registrar.setScheduler(runner);
        registrar.addFixedDelayTask(new FixedDelayTask(SystemTest::fail, Duration.ofHours(1), Duration.ZERO));
        registrar.afterPropertiesSet();
        try {
            runner.submit(() -> {}).get();
            var part = new TasksPart(List.of(registrar), sentences, show);
            assertThat(part.alarms()).isEqualTo(1);
            assertThat(part.lines(Locale.ENGLISH)).singleElement().satisfies(line -> {
                assertThat(line.attention()).isTrue();
                assertThat(line.value()).endsWith("failed");
            });
        } finally {
            registrar.destroy();
            runner.shutdownNow();
        }
    }

    @Test
    @DisplayName("and the administrator's workbench mark desks that nobody holds, and lead to them")
    void vacantDesks() {
        var desk = Desk.parse("education.handler@430527107");
        var admin = new Visitor(port, "admin").signIn();
        desks.end(desk, people.at(desk.id()).login());
        assertThat(parts.attention(Locale.ENGLISH)).isNotEmpty().allMatch(SystemLine::attention);
        try {
            for (var path : List.of("/", "/admin/system"))
                assertThat(admin.page(path).body())
                        .as(path)
                        .containsPattern("href=\"/admin/desks\\?vacant=true\">无人任职的岗位</a>\\s*<strong>"
                                + desks.allVacant().size() + "<")
                        .doesNotContain("没有需要处理");
        } finally {
            desks.grant(desk, people.at().login(), null);
        }
    }

    private static void fail() {
        throw new IllegalStateException("as the test wants it");
    }

    @Test
    @DisplayName("reads the disk also where the data folder was never made")
    void folderNeverMade() {
        var part = new DatabasePart(db, source, data, Path.of("target/never/made"), sentences, show);
        assertThat(part.lines(Locale.ENGLISH))
                .filteredOn(line -> line.id().equals("disk"))
                .singleElement()
                .satisfies(line -> assertThat(line.value()).endsWith("B"));
    }

    @Test
    @DisplayName("is the administrator's alone")
    void nobodyElse() throws Exception {
        assertThat(new Caller(port, "audit.inspector@513228")
                        .get("/api/v1/admin/system")
                        .statusCode())
                .isIn(403, 404);
        for (var path : new String[] {"/admin/system", "/admin/jobs", "/admin/figures"})
            assertThat(new Visitor(port, "audit.inspector@513228")
                            .signIn()
                            .page(path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
    }
}
