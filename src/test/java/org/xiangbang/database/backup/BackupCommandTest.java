package org.xiangbang.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.replication.LogSequenceNumber;
import org.xiangbang.ProgramRun;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.shared.backup.LastBackup;
import org.xiangbang.shared.backup.RestoredFolder;

@DisplayName("The command for backups")
@Tag("crash")
class BackupCommandTest extends CommandTest {
    @Test
    @DisplayName(
            "make one while rows are added, with all that were acknowledged before its end, and restore it apart from the original")
    void whileItWorks() throws Exception {
        var stop = new AtomicBoolean();
        var acknowledged = new ConcurrentSkipListMap<Integer, String>();
        var load = CompletableFuture.runAsync(() -> {
            for (var n = 1001; !stop.get(); n += 5) acknowledged.put(n + 4, added(n));
        });
        while (acknowledged.isEmpty()) Thread.sleep(20);
        var before = acknowledged.size();
        var backup = backup(Files.createDirectory(here.resolve("target")));
        assertThat(acknowledged).as("rows are added meanwhile").hasSizeGreaterThan(before);
        stop.set(true);
        load.join();

        try (var files = Files.list(backup)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("base.tar", "backup_manifest", "backup.json", "SHA256SUMS");
        }
        var note = new BackupFolder(backup).verify();
        assertThat(LastBackup.of(data)).hasValueSatisfying(noted -> {
            assertThat(noted.place()).isEqualTo(backup.toString());
            assertThat(noted.bytes()).isGreaterThan(note.bytes());
        });
        refusedRestore(
                "before its end",
                backup,
                "--wal",
                archive,
                "--until",
                note.begun().plusMillis(1));
        try (var again = restored(backup)) {
            var last = Integer.parseInt(again.words("select max(n) from public.act where n < 100000")
                    .get(0));
            assertThat(acknowledged)
                    .allSatisfy((n, end) -> assertThat(n <= last || later(end, note.stop()))
                            .as("row %s, saved before %s, and the backup until %s", n, end, note.stop())
                            .isTrue());
            assertThat(again.words("select count(*) from public.act where n between 1001 and 99999"))
                    .as("without a hole")
                    .containsExactly(String.valueOf(last - 1000));
            apart(again);
        }
    }

    /** @return where the server's log was just after these rows were acknowledged */
    private static String added(int from) {
        try {
            server.act(from, 5);
            return server.words("select pg_current_wal_lsn()").get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean later(String place, String than) {
        return LogSequenceNumber.valueOf(place).compareTo(LogSequenceNumber.valueOf(than)) > 0;
    }

    private void apart(SmallServer again) throws Exception {
        assertThat(again.words("select n from public.waiting"))
                .as("each module has put itself right")
                .isEmpty();
        assertThat(again.words("select substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8)"))
                .as("a timeline of its own")
                .containsExactly("00000002");
        for (var secret : List.of("password", "migrator-password", "backup-password"))
            assertThat(here.resolve("new").resolve(secret)).hasSameTextualContentAs(data.resolve(secret));
        assertThat(RestoredFolder.note(here.resolve("new")))
                .hasValueSatisfying(note -> assertThat(note).contains("xiangbang-2"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(here.resolve("new/password"))))
                .isEqualTo("rw-------");
    }

    @Test
    @DisplayName("verify one that is whole")
    void verified() {
        assertThat(run("verify-backup", good)).isZero();
        assertThat(said)
                .contains("is complete", "PostgreSQL 1", "schema 20261128.00")
                .doesNotContain("make sure");
    }

    @Test
    @DisplayName(
            "refuse a place that is not there, lies in the data folder, is not empty or belongs to a running program")
    void places() throws Exception {
        refused("is not there or cannot be written", "backup", "--to", here.resolve("nowhere"));
        refused(
                "No backup is made within the data folder",
                "backup",
                "--to",
                Files.createDirectories(data.resolve("postgresql.kept-1/within")));
        var full = Files.createDirectory(here.resolve("new"));
        Files.writeString(full.resolve("something"), "");
        refused("has files in it", "restore", good, "--to", full);
        refused("is the data folder of a running program", "restore", good, "--to", data);
        refused("is a file", "restore", good, "--to", full.resolve("something"));
        refused("The backup is no place for", "restore", good, "--to", good.resolve("new"));
    }

    @Test
    @DisplayName("refuse a program that does not run, and a server of one's own")
    void servers() throws Exception {
        environment.put("XIANGBANG_DATA_DIRECTORY", here.resolve("empty").toString());
        refused("does not run", "backup", "--to", here);
        environment.put("XIANGBANG_DATABASE_URL", "jdbc:postgresql://example/xiangbang");
        refused("tools of PostgreSQL", "backup", "--to", here);
        assertThat(SmallServer.within(here)).isEmpty();
    }

    @Test
    @DisplayName("say how they are used")
    void usage() {
        for (var line : List.of(
                List.of("backup"),
                List.of("backup", "--to"),
                List.of("restore", good.toString()),
                List.of("verify-backup"),
                List.of("backup", "--what", "x", "--to", "y"),
                List.of("backup", "--to", "x", "--to", "y"))) {
            assertThat(run(line.toArray())).isEqualTo(2);
            assertThat(said).contains("用法", "Usage");
        }
        refused("takes the archived log", "restore", good, "--to", here.resolve("new"), "--until", Instant.now());
        refused("is no time", "restore", good, "--to", here.resolve("new"), "--wal", archive, "--until", "noon");
    }

    @Test
    @DisplayName("make one at a time, and remove what one that was killed has left")
    void oneAtATime() throws Exception {
        var target = Files.createDirectory(here.resolve("target"));
        var left = Files.createDirectory(target.resolve("xiangbang-20261130-000000.unfinished"));
        Files.writeString(left.resolve("base.tar"), "half");
        try (var first = RunningServer.open(data)) {
            refused("Another backup is being made", "backup", "--to", target);
            assertThat(first.version()).startsWith("1");
        }
        backup(target);
        assertThat(left).doesNotExist();
    }

    @Test
    @DisplayName("leave nothing if a file cannot be written to its end, as on a full disk")
    void fullDisk() throws Exception {
        var target = Files.createDirectory(here.resolve("target"));
        var command = command(2048, target).start();

        assertThat(new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(target + " could not be written: ", "Nothing half-made was left")
                .doesNotContain("Exception");
        assertThat(command.waitFor()).isEqualTo(1);
        assertThat(SmallServer.within(target)).isEmpty();
        backup(target);
    }

    @Test
    @DisplayName("leave nothing that has the name of a backup if one is killed, and the next removes it")
    void killed() throws Exception {
        var target = Files.createDirectory(here.resolve("target"));
        var command = command(null, target).start();
        while (command.isAlive() && SmallServer.within(target).isEmpty()) Thread.sleep(5);
        command.destroyForcibly().waitFor();

        assertThat(SmallServer.within(target)).singleElement().asString().endsWith(".unfinished");
        backup(target);
        assertThat(SmallServer.within(target))
                .hasSize(2)
                .noneMatch(file -> file.toString().endsWith(".unfinished"));
    }

    @Test
    @DisplayName(
            "say so if the server ends meanwhile, as when the program is stopped or was killed and is started again")
    void serverEnds() throws Exception {
        var other = here.resolve("other");
        var stopped = SmallServer.start(other, null);
        try (var running = RunningServer.open(other)) {
            var tar = new OutputStream() {
                private boolean once;

                @Override
                public void write(int one) throws IOException {
                    if (!once) stopped.close();
                    once = true;
                }
            };
            var receiving = new BaseBackup(running.socket(), tar, tar);
            assertThatThrownBy(() -> receiving.receive("stopped", other))
                    .isInstanceOfSatisfying(
                            DatabaseRefused.class,
                            refused -> assertThat(refused.code()).startsWith("backup.server-"));
        }
    }

    private ProcessBuilder command(Integer limit, Path target) {
        var command = ProgramRun.command(limit, "backup", "--to", target.toString());
        command.environment().putAll(environment);
        return command;
    }
}
