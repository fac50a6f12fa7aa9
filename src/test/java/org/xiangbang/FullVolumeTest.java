package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.database.TestSuperuser;

/** The data folder is a volume of a few hundred megabytes, with the database, its log of changes and its log of events. */
@DisplayName("The program whose volume is full")
@Tag("crash")
class FullVolumeTest {
    private static final int MEGABYTES = 300;
    private static final int BLOCK = 64 * 1024;
    private static final int FULL = 503;

    @TempDir
    Path folder;

    private Path data;

    @Test
    @DisplayName("loses nothing that it promised, says that it cannot save, and goes on by itself once there is space")
    void full() throws Exception {
        ProgramRun.copyData(folder.resolve("filled"));
        data = Files.createDirectory(folder.resolve("data"));
        var volume = Machine.onVolume(MEGABYTES, folder.resolve("filled"), data);
        try (var program = ProgramRun.startUnder(volume, data, "500m", ProgramRun.DURABLE);
                var before = connect(program);
                var needs = new ReportedNeeds(List.of(program.port()), false)) {
            needs.begin(3);
            needs.await(201, 3);
            var ballast = program.seen(data).resolve("ballast");
            fill(ballast);
            needs.await(FULL, 3);
            fillTheLogOfChanges(before);
            program.awaitLog("The database server has died");
            program.awaitLog("cannot be started yet");
            needs.await(FULL, 3);

            Files.delete(ballast);
            var freed = System.nanoTime();
            needs.await(201, 1);
            System.out.printf("full: %s; goes on after %.1f s%n", needs.counted(), (System.nanoTime() - freed) / 1e9);
            truthful(program, needs.end());
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (var file = Files.newOutputStream(ballast)) {
            for (var block = new byte[BLOCK]; ; ) file.write(block);
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    /**
     * Each segment that was made before is used up, until the server needs one more and dies.
     *
     * @param before made while there was space: a new one may be refused
     */
    private static void fillTheLogOfChanges(Connection before) {
        try (var statement = before.createStatement()) {
            for (int segment = 0; segment < 100; segment++) {
                statement.execute("select pg_logical_emit_message(false, 'volume', 'full')");
                statement.execute("select pg_switch_wal()");
            }
        } catch (SQLException died) {
            return;
        }
        throw new AssertionError("the log of changes does not need the volume");
    }

    private Connection connect(ProgramRun program) throws SQLException {
        try {
            var port = Files.readAllLines(program.seen(data).resolve("postgresql/postmaster.pid"))
                    .get(3);
            return TestSuperuser.connect("jdbc:postgresql://127.0.0.1:" + port + "/xiangbang");
        } catch (IOException stopped) {
            throw new SQLException(stopped);
        }
    }

    private void truthful(ProgramRun program, List<ReportedNeeds.Sent> sent) throws SQLException, IOException {
        assertThat(sent).extracting(ReportedNeeds.Sent::status).containsOnly(201, FULL);
        try (var connection = connect(program)) {
            for (var need : sent) {
                var stored = ReportedNeeds.stored(connection, need.title());
                if (need.promised()) assertThat(stored).as("%s", need).isOne();
                else
                    assertThat(need.answer()).containsAnyOf("\"code\":\"unavailable\"", "\"code\":\"outcome-unknown\"");
                assertThat(stored).as("%s", need).isLessThan(2);
            }
        }
        assertThat(program.log())
                .filteredOn(line -> line.contains("cannot be started yet"))
                .hasSize(1);
    }
}
