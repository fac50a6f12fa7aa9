package org.xiangbang.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.database.DatabaseRefused;

@DisplayName("The command that restores")
@Tag("crash")
class RestoreCommandTest extends CommandTest {
    @Test
    @DisplayName(
            "restore it without the keys, with new secrets, if the passphrase is lost; into an empty folder that is there")
    void withoutKeys() throws Exception {
        Files.createDirectory(here.resolve("new"));
        try (var again = restored(good, "--without-keys")) {
            assertThat(again.words("select count(*) from public.act where n <= 100"))
                    .containsExactly("100");
        }
        assertThat(Files.readString(here.resolve("new/password")))
                .isNotEqualTo(Files.readString(data.resolve("password")));
    }

    @Test
    @DisplayName("reads an archive into which no other installation writes")
    void archiveOfAnother() throws Exception {
        assertThatThrownBy(() -> SmallServer.start(here.resolve("stranger"), archive))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.archive-of-another"));
    }

    @Test
    @DisplayName("restore to a moment what was acknowledged before it and nothing after, from the archived log")
    void toAMoment() throws Exception {
        server.act(100_000, 50);
        Thread.sleep(50);
        var moment = server.words(
                        "select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
                .get(0);
        Thread.sleep(50);
        server.act(200_000, 50);
        archived();

        try (var again = restored(good, "--wal", archive, "--until", moment)) {
            assertThat(again.words("select count(*) from public.act where n between 100000 and 199999"))
                    .containsExactly("50");
            assertThat(again.words("select count(*) from public.act where n >= 200000"))
                    .containsExactly("0");
        }
        FileSystemUtils.deleteRecursively(here.resolve("new"));
        refusedRestore(
                "The archived log does not reach",
                good,
                "--wal",
                archive,
                "--until",
                Instant.now().plus(Duration.ofDays(1)));
        refusedRestore(
                "cannot be restored to a moment before its end",
                good,
                "--wal",
                archive,
                "--until",
                "2026-01-01T00:00:00");
    }

    /** Lets the server finish the segment, and waits until it is archived and compressed. */
    private static void archived() throws Exception {
        var name = server.words("select pg_walfile_name(pg_current_wal_lsn())").get(0);
        server.finishSegment();
        for (var tries = 0; !Files.exists(archive.resolve(name + ".gz")); tries++) {
            assertThat(tries).as("seconds until it is archived").isLessThan(60);
            Thread.sleep(1000);
        }
    }

    @Test
    @DisplayName("refuse what is cut short, changed or incomplete, and say what is missing")
    void damaged() throws Exception {
        var copy = copy();
        try (var tar = Files.newByteChannel(copy.resolve("base.tar"), StandardOpenOption.WRITE)) {
            tar.truncate(tar.size() / 2);
        }
        refused("is cut short", "verify-backup", copy);
        assertThat(said).containsPattern("missing: [\\w/, .]+ … \\(\\d+\\)");
        refusedRestore("is cut short", copy);

        Files.copy(good.resolve("base.tar"), copy.resolve("base.tar"), StandardCopyOption.REPLACE_EXISTING);
        try (var tar = Files.newByteChannel(copy.resolve("base.tar"), StandardOpenOption.WRITE)) {
            tar.position(tar.size() / 3).write(ByteBuffer.wrap("changed".getBytes(StandardCharsets.US_ASCII)));
        }
        refused("does not have the digest", "verify-backup", copy);
        refusedRestore("does not have the digest", copy);

        Files.delete(copy.resolve("base.tar"));
        refused("missing: base.tar", "verify-backup", copy);
        Files.writeString(copy.resolve("backup.json"), "{");
        Files.copy(good.resolve("base.tar"), copy.resolve("base.tar"));
        refused("backup.json does not have the digest", "verify-backup", copy);
        Files.delete(copy.resolve("SHA256SUMS"));
        refused("missing: SHA256SUMS", "verify-backup", copy);
        refused("There is no backup at", "verify-backup", here.resolve("nothing"));
        refused("was never finished", "verify-backup", Files.createDirectory(here.resolve("xiangbang-1.unfinished")));
    }

    @Test
    @DisplayName("refuse one of a newer version and one of another server")
    void versions() throws Exception {
        var copy = copy();
        changed(copy, "20261128.00", "20991231.01");
        refused("newer version of the program", "verify-backup", copy);
        refusedRestore("newer version of the program", copy);
        changed(copy, "20991231.01", "20261128.00");
        changed(copy, "\"18.", "\"99.");
        refusedRestore("This backup is of PostgreSQL 99.", copy);
        changed(copy, "\"start\"", "\"begin\"");
        refused("backup.json does not have the digest", "verify-backup", copy);
        changed(copy, Files.readString(copy.resolve("backup.json")), "null");
        refused("backup.json does not have the digest", "verify-backup", copy);
    }

    private static void changed(Path backup, String from, String to) throws IOException {
        var note = backup.resolve("backup.json");
        var before = Digests.of(note);
        Files.writeString(note, Files.readString(note).replace(from, to));
        var sums = backup.resolve("SHA256SUMS");
        Files.writeString(sums, Files.readString(sums).replace(before, Digests.of(note)));
    }

    @Test
    @DisplayName("refuse a wrong passphrase, keys of another backup, and keys that are not there")
    void keys() throws Exception {
        environment.put("XIANGBANG_BACKUP_PASSPHRASE", "not the right one");
        refusedRestore("The passphrase is wrong", good);
        environment.put("XIANGBANG_BACKUP_PASSPHRASE", PASSPHRASE);
        var copy = copy();
        var moved = Files.move(copy, here.resolve("xiangbang-other"));
        refusedRestore("There is no file of keys", moved);
        refusedRestore(
                "is not the file of keys of the backup", moved, "--keys", here.resolve(good.getFileName() + ".keys"));
        assertThat(run("verify-backup", moved)).isZero();
        assertThat(said).contains("make sure that it is kept elsewhere");
        var broken = Files.writeString(here.resolve("broken.keys"), "{\"rounds\":1");
        refusedRestore("is damaged", good, "--keys", broken);
        assertThat(Files.readString(good.resolveSibling(good.getFileName() + ".keys")))
                .doesNotContain(Files.readString(data.resolve("password")));
        environment.remove("XIANGBANG_BACKUP_PASSPHRASE");
        refused("passphrase of the keys is missing", "backup", "--to", here);
        environment.put("XIANGBANG_BACKUP_PASSPHRASE", "short");
        refused("too short", "backup", "--to", here);
    }
}
