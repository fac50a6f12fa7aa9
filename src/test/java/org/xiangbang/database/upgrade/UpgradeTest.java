package org.xiangbang.database.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xiangbang.ProgramRun;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.ServerFolder;

/** {@code DataFolderTest} starts the program on an upgraded folder and lets its running cases go on. */
@DisplayName("The command that upgrades PostgreSQL")
@Tag("crash")
class UpgradeTest extends UpgradedFolder {

    /** In kB: every program fits, and not the table with what follows. */
    private static final int LARGEST_FILE = 32_000;

    private static final String LARGE = """
            insert into public.act_ge_bytearray (id_, bytes_)
            select 'large' || k, decode(string_agg(md5((n * k)::text), ''), 'hex')
              from generate_series(1, 6) k, generate_series(1, 500000) n group by k
            """;

    @Test
    @DisplayName("puts every row in a database of this line, which the program starts on, and keeps the former one")
    void upgraded() throws Exception {
        var acts = acts();
        assertThat(upgrade()).as(said()).isZero();

        assertThat(said()).contains("public.act_ru_task", "升级完成", "Upgraded, and every table");
        assertThat(line(data.resolve("postgresql"))).isEqualTo("18");
        assertThat(kept())
                .singleElement()
                .satisfies(kept -> assertThat(line(kept)).isEqualTo("17"));
        assertThat(data.resolve("upgrade.unfinished")).doesNotExist();
        assertThat(data.resolve("upgrade.exchanging")).doesNotExist();
        try (var server = ServerFolder.start(data, null);
                var owner = server.connect()) {
            assertThat(word(owner, ACTS)).isEqualTo(acts);
            assertThat(word(owner, "show server_version")).startsWith("18.");
            assertThat(word(owner, "show data_checksums")).isEqualTo("on");
            assertThat(word(owner, "show wal_level")).isEqualTo("replica");
            assertThatThrownBy(() -> word(owner, "set session_replication_role to replica"))
                    .as("the triggers cannot be switched off any more")
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> word(owner, "truncate documents.document cascade"))
                    .as("a paper stays")
                    .isInstanceOf(SQLException.class);
            assertThat(word(owner, """
                    select count(*) from pg_sequences
                     where schemaname = 'evidence' and last_value < (select max(id) from evidence.path)
                    """)).as("sequences go on").isEqualTo("0");
        }
    }

    @Test
    @DisplayName("is named by a start on the former data, which changes nothing")
    void start() throws Exception {
        var before = files();

        assertThatThrownBy(() -> ServerFolder.start(data, null))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.older-line"));

        assertThat(files()).isEqualTo(before);
        Files.writeString(data.resolve("postgresql/PG_VERSION"), "99\n");
        assertThatThrownBy(() -> ServerFolder.start(data, null))
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.newer-line"));
        refused("cannot open it", jar);
    }

    /** It takes some seconds; some of these moments are before, within and after the copying. */
    @ParameterizedTest(name = "after {0} ms")
    @ValueSource(ints = {2000, 4000, 6000, 8000})
    @DisplayName("is repeated where it was killed, with the former database as it was")
    void killed(int millis) throws Exception {
        var acts = acts();
        var running = ProgramRun.command(null, "upgrade-postgresql", "--former", jar.toString());
        running.environment().put("XIANGBANG_DATA_DIRECTORY", data.toString());
        running.environment().put("XIANGBANG_DATABASE_BINARIES", "target/postgresql-binaries");
        var process = running.redirectOutput(here.resolve("log").toFile()).start();
        if (!process.waitFor(millis, TimeUnit.MILLISECONDS))
            process.destroyForcibly().waitFor();

        if (line(data.resolve("postgresql")).equals("17")) {
            assertThat(acts()).isEqualTo(acts);
            assertThat(upgrade()).as(said()).isZero();
        }

        try (var server = ServerFolder.start(data, null);
                var owner = server.connect()) {
            assertThat(word(owner, ACTS)).isEqualTo(acts);
        }
    }

    @Test
    @DisplayName("is ended by the next start where it was killed between its two moves")
    void killedBetween() throws Exception {
        var acts = acts();
        assertThat(upgrade()).as(said()).isZero();
        Files.createDirectory(data.resolve("upgrade.unfinished"));
        Files.move(data.resolve("postgresql"), data.resolve("upgrade.unfinished/postgresql"));
        Files.createFile(data.resolve("upgrade.exchanging"));

        try (var server = ServerFolder.start(data, null);
                var owner = server.connect()) {
            assertThat(word(owner, ACTS)).isEqualTo(acts);
        }
        assertThat(data.resolve("upgrade.exchanging")).doesNotExist();
    }

    @Test
    @DisplayName("leaves the former database alone where a file cannot grow, as on a full disk")
    void full() throws Exception {
        change(LARGE);
        var limited = ProgramRun.command(LARGEST_FILE, "upgrade-postgresql", "--former", jar.toString());
        limited.environment().put("XIANGBANG_DATA_DIRECTORY", data.toString());
        limited.environment().put("XIANGBANG_DATABASE_BINARIES", "target/postgresql-binaries");
        var process = limited.start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isOne();
        assertThat(told).contains("The upgrade failed: ", "没有升级成功").doesNotContain("\tat ");
        assertThat(data.resolve("upgrade.unfinished")).doesNotExist();
        assertThat(upgrade()).as(said()).isZero();
    }
}
