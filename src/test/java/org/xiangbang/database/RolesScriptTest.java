package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.shared.startup.OperatorSentence;

/** The server trusts every sign-in, so that passwords play no part here. */
@DisplayName("On a server of the operator's own")
@Tag("crash")
class RolesScriptTest {
    private static final String PASSWORD = "any";

    /** As an installation of the former version, small. */
    private static final List<String> FORMER = List.of(
            "create schema migrations",
            "create table migrations.flyway_schema_history (version text)",
            "create schema evidence",
            "create table evidence.act (n int)",
            "create table evidence.path (n int)",
            "insert into evidence.act values (7)");

    @TempDir
    Path temporary;

    private EmbeddedPostgres server;
    private Connection administrator;

    @BeforeEach
    void start() throws IOException, SQLException {
        System.setProperty("ot.epg.working-dir", ChildDatabase.BINARIES.toString());
        server = EmbeddedPostgres.builder()
                .setDataDirectory(temporary.resolve("cluster"))
                .setOverrideWorkingDirectory(ChildDatabase.BINARIES.toFile())
                .setRegisterShutdownHook(false)
                .start();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", PASSWORD)) {
            execute(connection, "create database county");
        }
        administrator = DriverManager.getConnection(url("county"), "postgres", PASSWORD);
    }

    @AfterEach
    void stop() throws IOException, SQLException {
        administrator.close();
        server.close();
    }

    @Test
    @DisplayName("a new database is refused until the administrator has made the roles, and then it begins")
    void aNewDatabase() throws Exception {
        execute(administrator, "create role xiangbang login");
        refused("", "database.roles-missing", "XIANGBANG_DATABASE_MIGRATOR_PASSWORD 给出 xiangbang_migrator 的口令");
        refused(PASSWORD, "database.migrator-unreachable", "角色 xiangbang_migrator 登录不了数据库");

        execute(administrator, "create role xiangbang_migrator login");
        refused(PASSWORD, "database.migrator-no-owner", "不能成为数据库 " + url("county") + " 的所有者 postgres");

        script("roles");
        script("roles");

        server(PASSWORD).check();
        assertThat(excess()).isEmpty();
        try (var owner = server(PASSWORD).migrator().connect()) {
            execute(owner, "create schema needs");
            execute(owner, "create function needs.made() returns int language sql as 'select 1'");
            execute(owner, "create table public.made (n int)");
        }
        try (var application = application()) {
            for (var sql : List.of(
                    "select * from public.made",
                    "select needs.made()",
                    "create table public.mine (n int)",
                    "create temporary table mine (n int)",
                    "set role xiangbang_owner"))
                assertThatThrownBy(() -> execute(application, sql)).as(sql).isInstanceOf(SQLException.class);
        }
    }

    @Test
    @DisplayName(
            "a new database does not begin with an application that may do too much, and each thing is named in both languages")
    void tooMuch() throws Exception {
        script("roles");
        execute(administrator, "alter role xiangbang superuser createrole");

        var told = refused(PASSWORD, "database.too-much", "是超级用户、能建角色或数据库");
        assertThat(OperatorSentence.in(Locale.ENGLISH, told.code(), told.facts()))
                .contains("it is a superuser, may make roles or databases");

        execute(administrator, "alter role xiangbang nosuperuser nocreaterole");
        execute(administrator, "grant pg_write_all_data to xiangbang");
        refused(PASSWORD, "database.too-much", "能写所有数据");
        script("roles-close");
        server(PASSWORD).check();
    }

    @Test
    @DisplayName(
            "an installation of the former version goes on, is divided beside it, and closed when no former copy runs any more")
    void aFormerInstallation() throws Exception {
        execute(administrator, "create role xiangbang login");
        execute(administrator, "create database another owner xiangbang");
        execute(administrator, "alter database county owner to xiangbang");
        try (var former = application()) {
            for (var sql : FORMER) execute(former, sql);
            assertThat(server("").check().migrator().owner())
                    .as("the application migrates as before")
                    .isEmpty();
            assertThat(excess()).containsExactly("database.may.owner", "database.may.tables", "database.may.trace");

            script("roles");
            script("roles");

            execute(former, "insert into evidence.act values (8)");
            execute(former, "alter table evidence.act add more int");
            assertThat(excess())
                    .as("a former copy works beside the new one")
                    .containsExactly("database.may.owner", "database.may.trace");
            assertThat(server("").check().migrator().owner())
                    .as("what a start without the migrator makes is the owner's too")
                    .contains("xiangbang_owner");
            var owner = server(PASSWORD).check().migrator();
            assertThat(owner.owner()).contains("xiangbang_owner");
            try (var connection = owner.connect()) {
                execute(connection, "alter table evidence.act add another int");
            }

            script("roles-close");
            script("roles");

            assertThat(excess()).isEmpty();
            assertThatThrownBy(() -> execute(former, "delete from evidence.act"))
                    .isInstanceOf(SQLException.class);
        }
        server(PASSWORD).check();
        refused("", "database.migrator-missing", "请用 XIANGBANG_DATABASE_MIGRATOR_PASSWORD 给出升级角色的口令");
        assertThat(word("select datdba::regrole::text from pg_database where datname = 'another'"))
                .as("other databases of the role stay its own")
                .isEqualTo("xiangbang");
    }

    @Test
    @DisplayName("tables that belong to somebody else stop the start")
    void tablesOfOthers() throws Exception {
        script("roles");
        for (var sql : FORMER) execute(administrator, sql);

        refused(PASSWORD, "database.tables-of-others", "不属于所有者 xiangbang_owner");
    }

    @Test
    @DisplayName("the application may have another name, after which the other roles are called")
    void anotherName() throws Exception {
        execute(administrator, "set xiangbang.application = 'county-513228'");
        script("roles");
        script("roles-close");

        assertThat(word("select string_agg(rolname, ' ' order by rolname) from pg_roles where rolname like 'county-%'"))
                .isEqualTo("county-513228 county-513228_migrator county-513228_owner county-513228_reader");
        var named = new ServerDatabase(
                url("county"), "county-513228", PASSWORD, "county-513228_migrator", PASSWORD, Duration.ZERO);
        try (var owner = named.check().migrator().connect()) {
            execute(owner, "create schema needs");
        }
    }

    private DatabaseRefused refused(String migratorPassword, String code, String said) {
        try {
            server(migratorPassword).check();
        } catch (DatabaseRefused refused) {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(OperatorSentence.in(Locale.ROOT, code, refused.facts()))
                    .contains(said)
                    .doesNotContain("{");
            return refused;
        }
        throw new AssertionError("not refused: " + code);
    }

    private ServerDatabase server(String migratorPassword) {
        return new ServerDatabase(
                url("county"), "xiangbang", PASSWORD, "xiangbang_migrator", migratorPassword, Duration.ZERO);
    }

    private List<String> excess() throws SQLException {
        return ExcessRights.of(administrator, "xiangbang");
    }

    private Connection application() throws SQLException {
        return DriverManager.getConnection(url("county"), "xiangbang", PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    private void script(String name) throws SQLException, IOException {
        execute(administrator, new ClassPathResource("db/" + name + ".sql").getContentAsString(StandardCharsets.UTF_8));
    }

    private String word(String sql) throws SQLException {
        try (var statement = administrator.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
