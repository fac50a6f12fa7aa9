package org.xiangbang.web.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The page of the system")
class SystemTest {
    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient db;

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
                        "program", "database", "jobs", "tasks", "deliveries", "calendar", "figures", "demonstration");
        assertThat(parts).allSatisfy(part -> assertThat(part.get("lines")).isNotEmpty());
        var newest = db.sql("select max(version) from migrations.flyway_schema_history where version like '2026%'")
                .query(String.class)
                .single();
        var page = new Visitor(port, "admin").signIn().page("/admin/system").body();
        assertThat(page)
                .contains("PostgreSQL 17", newest, "Camunda 7.24", "期限提醒", "日历已录入到", "/admin/calendar", "/models");
        assertThat(page).as("every task has a name").doesNotContain(".look", ".add", ".turn", "system.");
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
