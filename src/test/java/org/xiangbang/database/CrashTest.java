package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.FolderCopy;

@DisplayName("The embedded database")
@Tag("crash")
class CrashTest {
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
    void keepsWhatWasCommittedWhenTheApplicationIsKilled() throws Exception {
        var killed = ChildDatabase.start(folder);
        int committed;
        try (var connection = killed.connect()) {
            committed = insert(connection, 100);
        }
        killed.kill();
        assertThat(server()).as("the server outlives its application").isPresent();

        assertThat(rowsAfterRestart()).isEqualTo(committed);
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilledInTheMiddleOfIt() throws Exception {
        var killed = ChildDatabase.start(folder);
        var committed = new AtomicInteger();
        var writer = new Thread(() -> insertUntilCutOff(killed, committed));
        writer.start();
        while (committed.get() < 50) Thread.sleep(10);

        server().orElseThrow().destroyForcibly();
        killed.kill();
        writer.join();

        assertThat(rowsAfterRestart()).isGreaterThanOrEqualTo(committed.get());
    }

    @Test
    void startsItsServerAgainWhenItDiesAndStopsThatOneInTheEnd() throws Exception {
        try (var running = ChildDatabase.start(folder)) {
            int committed;
            try (var connection = running.connect()) {
                committed = insert(connection, 100);
            }
            var first = server().orElseThrow();
            first.destroyForcibly();
            first.onExit().join();

            assertThat(rowsWhenItAnswers(running)).isEqualTo(committed);
            assertThat(server().orElseThrow().pid()).isNotEqualTo(first.pid());
        }
        assertThat(server()).as("a stop stops the server").isEmpty();
    }

    private static int rowsWhenItAnswers(ChildDatabase database) throws Exception {
        for (int tries = 0; ; tries++)
            try (var connection = database.connect()) {
                return rows(connection);
            } catch (SQLException notYet) {
                if (tries == 120) throw notYet;
                Thread.sleep(500);
            }
    }

    private static int rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select count(*) from public.act");
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void belongsToOneApplicationAndRefusesTheSecond() throws Exception {
        try (var first = ChildDatabase.start(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, true))
                    .isInstanceOfSatisfying(
                            DatabaseRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("database.folder-in-use"));

            try (var connection = first.connect()) {
                assertThat(insert(connection, 1)).isOne();
            }
        }
    }

    @Test
    void isMadeAgainWhenItsCreationWasInterrupted() throws Exception {
        folder = temporary.resolve("interrupted");
        Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(folder.resolve("postgresql/postgresql.conf"), "# half");

        assertThat(rowsAfterRestart(0)).isZero();
        try (var found = Files.list(folder)) {
            assertThat(found.map(file -> file.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("postgresql.interrupted-"));
        }
    }

    @Test
    void waitsForTheDiskAndAsksForItsPassword() throws Exception {
        try (var database = ChildDatabase.start(folder)) {
            assertThatThrownBy(() -> database.connect("guess").close())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            try (var connection = database.connectAsApplication()) {
                assertThat(setting(connection, "fsync")).isEqualTo("on");
                assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
                assertThat(setting(connection, "data_checksums")).isEqualTo("on");
                assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            }
            assertThat(Files.readString(folder.resolve("postgresql/pg_hba.conf"))
                            .lines())
                    .noneMatch(line -> !line.startsWith("#") && line.contains("trust"));
            assertThat(Files.getPosixFilePermissions(folder.resolve("password")))
                    .hasSize(2);
        }
        assertThat(server()).as("a stop stops the server").isEmpty();
    }

    private int rowsAfterRestart() throws Exception {
        return rowsAfterRestart(1);
    }

    /** @param atLeast 0 when the table may be missing */
    private int rowsAfterRestart(int atLeast) throws Exception {
        try (var restarted = ChildDatabase.start(folder);
                var connection = restarted.connect();
                var statement = connection.createStatement()) {
            if (atLeast == 0) statement.execute("create table public.act (n int)");
            return rows(connection);
        }
    }

    private static void insertUntilCutOff(ChildDatabase database, AtomicInteger committed) {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table public.act (n int)");
            while (true) {
                statement.execute("insert into public.act values (1)");
                committed.incrementAndGet();
            }
        } catch (SQLException cutOff) {
            assertThat(committed).hasPositiveValue();
        }
    }

    private static int insert(Connection connection, int rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table public.act (n int)");
            for (var n = 0; n < rows; n++) statement.execute("insert into public.act values (1)");
        }
        return rows;
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("show " + name);
            rows.next();
            return rows.getString(1);
        }
    }

    private Optional<ProcessHandle> server() throws IOException {
        var mark = folder.resolve("postgresql/postmaster.pid");
        if (!Files.exists(mark)) return Optional.empty();
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(mark).get(0).strip()));
    }
}
