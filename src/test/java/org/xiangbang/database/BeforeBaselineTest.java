package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.shared.startup.OperatorSentence;

@AppTest
@DisplayName("A database made before the baseline")
class BeforeBaselineTest {
    /** As Flyway keeps it, with the first and the last of the 52 migrations and the one of the calendar, which has no number. */
    private static final List<String> HISTORY = List.of(
            "create schema migrations",
            "create table migrations.flyway_schema_history (installed_rank int primary key, version varchar(50),"
                    + " description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,"
                    + " checksum int, installed_by varchar(100) not null, installed_on timestamp not null default now(),"
                    + " execution_time int not null, success boolean not null)",
            "insert into migrations.flyway_schema_history values"
                    + " (1, '001', 'engine tables', 'JDBC', 'EngineTables', null, 'xiangbang', now(), 1, true),"
                    + " (2, '200', 'web idempotency', 'SQL', 'V200__web_idempotency.sql', 7, 'xiangbang', now(), 1, true),"
                    + " (3, null, 'calendar special days', 'JDBC', 'SpecialDays', 8, 'xiangbang', now(), 1, true)",
            "create schema engine",
            "create table engine.case_file (case_no text primary key)",
            "insert into engine.case_file values ('XM-2026-000001')");

    @Autowired
    ChosenDatabase running;

    @Autowired
    Migrator migrator;

    @TempDir
    Path folder;

    @Test
    @DisplayName("is refused on a server of the operator's own, and left as it is")
    void server() throws SQLException, IOException {
        try (var old = EmptyDatabase.create(migrator);
                var connection = old.connect()) {
            make(connection);
            var before = all(connection);
            var server = server(old.url());

            refused(server::check, old.url());

            assertThat(all(connection)).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("is refused in a data folder, which is free again afterwards")
    void dataFolder() throws SQLException, IOException {
        try (var old = EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false);
                var connection = old.migrator().connect()) {
            make(connection);
        }
        var files = files();

        for (var attempt = 0; attempt < 2; attempt++)
            refused(() -> EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false), folder);

        assertThat(folder.resolve("postgresql/postmaster.pid"))
                .as("its server is stopped")
                .doesNotExist();
        assertThat(files()).isEqualTo(files);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    @DisplayName("is distinguished from one that the baseline made, and from an empty one")
    void others() throws SQLException, IOException {
        server(running.getJdbcUrl()).check();
        try (var empty = EmptyDatabase.create(migrator)) {
            server(empty.url()).check();
        }
    }

    private ServerDatabase server(String url) {
        return new ServerDatabase(
                url, running.getUsername(), running.getPassword(), migrator.user(), migrator.password(), Duration.ZERO);
    }

    private static void refused(ThrowingCallable start, Object place) {
        assertThatThrownBy(start).isInstanceOfSatisfying(DatabaseRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("database.before-baseline");
            assertThat(OperatorSentence.in(Locale.ROOT, refused.code(), refused.facts()))
                    .startsWith("数据库 " + place + " 由本程序首次发布之前的版本建立")
                    .doesNotContain("\n");
            assertThat(OperatorSentence.in(Locale.ENGLISH, refused.code(), refused.facts()))
                    .startsWith("The database " + place + " was made by a version from before the first release")
                    .doesNotContain("\n");
        });
    }

    private static void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : HISTORY) statement.execute(sql);
        }
    }

    /** The schema and Flyway's history, neither of which may change. */
    private static List<String> all(Connection connection) throws SQLException, IOException {
        var listed = new ArrayList<>(SchemaListing.of(connection));
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("select h::text from migrations.flyway_schema_history h order by 1")) {
            while (rows.next()) listed.add(rows.getString(1));
        }
        return listed;
    }
}
