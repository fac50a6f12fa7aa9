package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangbang.FolderCopy;

@DisplayName("The roles of the embedded database")
@Tag("crash")
class ClusterRolesTest {
    /** What a folder of the former version had: one secret of the superuser and of the application, which owned everything. */
    private static final String FORMER = """
            reassign owned by xiangbang_owner to xiangbang;
            drop owned by xiangbang_owner, xiangbang_migrator, xiangbang_reader;
            drop role xiangbang_backup, xiangbang_migrator, xiangbang_reader, xiangbang_owner;
            grant connect, temporary on database postgres, xiangbang to public;
            alter role postgres login password 'former';
            alter role xiangbang password 'former';
            create schema evidence authorization xiangbang;
            create table evidence.act (n int);
            insert into evidence.act values (7);
            alter table evidence.act owner to xiangbang;
            """;

    @TempDir
    static Path madeOnce;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        EmbeddedDatabase.start(madeOnce, ChildDatabase.BINARIES, true).close();
    }

    @BeforeEach
    void aCopy() throws IOException {
        folder = temporary.resolve("data");
        FolderCopy.of(madeOnce, folder);
    }

    @Test
    @DisplayName("stand from the first start on, with two secrets and none of the superuser")
    void standFromTheBeginning() throws Exception {
        assertThat(Files.readString(folder.resolve("password")))
                .isNotEqualTo(Files.readString(folder.resolve("migrator-password")));
        assertThat(folder.resolve("postgresql.superuser")).doesNotExist();
        try (var database = EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false)) {
            divided(database);
        }
    }

    @Test
    @DisplayName(
            "are divided in a folder of the former version, whose rows stay, and its secret no longer opens the superuser")
    void formerFolder() throws Exception {
        former();

        try (var database = EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false)) {
            assertThat(database.getPassword())
                    .as("the application's secret stays the same")
                    .isEqualTo("former");
            divided(database);
            try (var owner = database.migrator().connect()) {
                assertThat(words(owner, "select n from evidence.act")).containsExactly("7");
            }
        }
        try (var again = EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false)) {
            divided(again);
        }
    }

    /** The start of a former folder takes about a second; it is killed at some moments of it. */
    @ParameterizedTest(name = "after {0} ms")
    @ValueSource(ints = {300, 500, 700, 900, 1200})
    @DisplayName("are divided by the next start where one was killed meanwhile")
    void killed(int millis) throws Exception {
        former();
        var killed = ChildDatabase.begin(folder);
        Thread.sleep(millis);
        killed.destroyForcibly().waitFor();

        try (var database = EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false)) {
            divided(database);
        }
    }

    @Test
    @DisplayName("get new secrets where the files were lost")
    void lostSecrets() throws Exception {
        Files.delete(folder.resolve("password"));
        Files.writeString(folder.resolve("migrator-password"), "");

        try (var database = EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false)) {
            divided(database);
        }
    }

    @Test
    @DisplayName("are not made in a database from before the baseline, which keeps its own")
    void beforeTheBaseline() throws Exception {
        former();
        standalone("""
                create schema migrations authorization xiangbang;
                create table migrations.flyway_schema_history (version text);
                insert into migrations.flyway_schema_history values ('001');
                """);

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, false))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.before-baseline"));

        standalone("do $$ begin if exists (select from pg_roles where rolname = 'xiangbang_owner') then"
                + " raise exception 'divided'; end if; end $$");
    }

    @Test
    @DisplayName("are kept in files and folders that are closed to everybody else, also where they were open")
    void closed() throws Exception {
        Files.createDirectory(folder.resolve("postgresql.kept-1"));
        for (var open : List.of("", "postgresql.kept-1"))
            Files.setPosixFilePermissions(folder.resolve(open), PosixFilePermissions.fromString("rwxrwxrwx"));
        for (var secret : List.of("password", "migrator-password", "backup-password"))
            Files.setPosixFilePermissions(folder.resolve(secret), PosixFilePermissions.fromString("rw-r--r--"));

        EmbeddedDatabase.start(folder, folder.resolve("binaries"), false).close();

        for (var secret : List.of("password", "migrator-password", "backup-password"))
            assertThat(mode(folder.resolve(secret))).as(secret).isEqualTo("rw-------");
        assertThat(mode(folder)).isEqualTo("rwx------");
        try (var within = Files.list(folder)) {
            assertThat(within.filter(Files::isDirectory).toList())
                    .hasSize(3)
                    .allSatisfy(found -> assertThat(mode(found)).isEqualTo("rwx------"));
        }
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void divided(EmbeddedDatabase database) throws SQLException {
        try (var application = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                var owner = database.migrator().connect()) {
            assertThat(ExcessRights.of(application, "xiangbang")).isEmpty();
            assertThat(words(owner, "select current_user || ' ' || session_user"))
                    .containsExactly("xiangbang_owner xiangbang_migrator");
            assertThat(words(owner, """
                    select concat(rolreplication, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, rolinherit,
                                  (select count(*) from pg_auth_members m where m.member = r.oid))
                      from pg_roles r where rolname = 'xiangbang_backup'
                    """))
                    .as("reads files for a backup and nothing else")
                    .containsExactly("tfffff0");
            assertThat(words(owner, """
                    select rolname from pg_roles where rolname !~ '^pg_' and (rolcanlogin or rolsuper) order by 1
                    """))
                    .containsExactly("postgres", "xiangbang", "xiangbang_backup", "xiangbang_migrator");
            assertThat(words(owner, "select 1 from pg_roles where rolname = 'postgres' and rolcanlogin"))
                    .isEmpty();
        }
        for (var secret : List.of(database.getPassword(), "former"))
            assertThatThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), "postgres", secret)
                            .close())
                    .isInstanceOf(SQLException.class);
    }

    private static List<String> words(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private void former() throws IOException {
        Files.delete(folder.resolve("migrator-password"));
        Files.delete(folder.resolve("postgresql/xiangbang.roles"));
        Files.writeString(folder.resolve("password"), "former");
        standalone(FORMER);
    }

    private void standalone(String sql) throws IOException {
        try (var taken = DataFolder.take(folder)) {
            new StandaloneServer(new ServerPrograms(taken, ChildDatabase.BINARIES)).run("xiangbang", sql);
        }
    }
}
