package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.database.ServerFolder;

@DisplayName("The only copy of the program, told to stop while people act,")
@Tag("crash")
class GracefulStopTest {
    /** As the framework gives each part of a stop. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int STOPPED = 143;
    private static final String POOL_CLOSED = "Shutdown completed";
    private static final String SERVER_STOPPED = "shut down postmaster";
    private static final Pattern STOPS = Pattern.compile(POOL_CLOSED + "|" + SERVER_STOPPED);

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "answers what it has accepted, refuses what comes later at the connection, and stops its database last")
    void stops() throws Exception {
        var data = folder.resolve("data");
        ProgramRun.copyData(data);
        try (var program = ProgramRun.start(
                        data,
                        "500m",
                        "--logging.level.com.zaxxer.hikari=info",
                        "--logging.level.io.zonky.test.db=info");
                var needs = new ReportedNeeds(List.of(program.port()), false)) {
            needs.begin(6);
            needs.await(201, 12);
            var half = new HalfSent(program.port());
            var began = System.nanoTime();
            var stopping = CompletableFuture.supplyAsync(() -> stop(program));
            Thread.sleep(500);
            assertThat(half.finish()).as("a body that was on its way").startsWith("HTTP/1.1 201");
            assertThat(stopping.join()).isEqualTo(STOPPED);
            var took = Duration.ofNanos(System.nanoTime() - began);
            var sent = needs.end();

            System.out.printf("stopped in %d ms; answers: %s%n", took.toMillis(), needs.counted());
            assertThat(took).isLessThan(LONGEST);
            assertThat(sent).filteredOn(ReportedNeeds.Sent::promised).hasSizeGreaterThan(12);
            assertThat(sent).extracting(ReportedNeeds.Sent::status).isSubsetOf(201, 503, 0, -1);
            assertThat(program.log()).noneMatch(line -> line.contains("ERROR") || line.startsWith("\tat "));
            assertThat(Files.readString(data.resolve("postgresql.log"))).contains("database system is shut down");
            // Who of its processes has seen by then that their connection is closed is chance.
            assertThat(program.log().filter(line -> STOPS.matcher(line).find()))
                    .satisfiesExactly(
                            line -> assertThat(line).contains(POOL_CLOSED),
                            line -> assertThat(line).contains(SERVER_STOPPED));
            onlyWhatWasPromised(data, sent);
        }
    }

    private static int stop(ProgramRun program) {
        try {
            return program.stop();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Whoever got no answer was not accepted: nothing of it was done. */
    private static void onlyWhatWasPromised(Path data, List<ReportedNeeds.Sent> sent) throws Exception {
        try (var server = ServerFolder.start(data, null);
                var connection = server.connect()) {
            for (var need : sent)
                assertThat(ReportedNeeds.stored(connection, need.title()))
                        .as("%s", need)
                        .isEqualTo(need.promised() ? 1 : 0);
        }
    }

    /** A request of which half the body has come when the stop begins. */
    private static final class HalfSent {
        private final Socket socket;
        private final byte[] body;

        private HalfSent(int port) throws IOException {
            socket = new Socket("127.0.0.1", port);
            body = ("{\"text\":\"" + UUID.randomUUID() + "\"}").getBytes(StandardCharsets.UTF_8);
            var login = Base64.getEncoder()
                    .encodeToString((LifecycleTest.VILLAGE + ":Xiangbang-2026").getBytes(StandardCharsets.UTF_8));
            var head = "POST /api/v1/phrases HTTP/1.1\r\nHost: here\r\nAuthorization: Basic " + login
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body, 0, 5);
            socket.getOutputStream().flush();
        }

        /** @return the first line of the answer */
        private String finish() throws IOException {
            socket.getOutputStream().write(body, 5, body.length - 5);
            socket.getOutputStream().flush();
            try (socket) {
                return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                        .readLine();
            }
        }
    }
}
