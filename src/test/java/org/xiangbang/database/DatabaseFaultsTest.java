package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xiangbang.ProgramRun;
import org.xiangbang.Said;
import org.xiangbang.database.TcpProxy.Mood;
import org.xiangbang.database.TcpProxy.Reset;
import org.xiangbang.web.Caller;

/** Whatever happens between the program and its database, nobody is told a lie, and soon after all goes on. */
@DisplayName("With a network that fails between it and the database, the program")
@Tag("crash")
class DatabaseFaultsTest {
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final List<String> WRITERS = List.of(
            "agriculture.chief@513228",
            "agriculture.handler@513228",
            "agriculture.reviewer@513228",
            "finance.handler@513228",
            "finance.chief@513228",
            "township.handler@513228100",
            "township.chief@513228100",
            "village.handler@513228100210");

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static TcpProxy proxy;
    private static ProgramRun program;
    private static ExecutorService threads;

    @BeforeAll
    static void startBetween() throws Exception {
        ProgramRun.copyData(folder.resolve("database"));
        database = EmbeddedDatabase.start(folder.resolve("database"), ChildDatabase.BINARIES, false);
        var port = URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort();
        proxy = new TcpProxy(port);
        program = ProgramRun.start(
                folder.resolve("program"),
                "500m",
                "--xiangbang.database.url=" + database.getJdbcUrl().replace(":" + port, ":" + proxy.port()),
                "--xiangbang.database.user=" + database.getUsername(),
                "--xiangbang.database.password=" + database.getPassword());
        threads = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stop() throws Exception {
        threads.shutdownNow();
        if (program != null) program.close();
        if (proxy != null) proxy.close();
        database.close();
    }

    @AfterEach
    void everybodyMayWriteAgain() throws SQLException {
        proxy.become(Mood.FINE);
        proxy.resetCommit(Reset.NEVER);
        try (var direct = direct();
                var statement = direct.createStatement()) {
            statement.execute("delete from tasklist.phrase");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE", "AFTER"})
    @DisplayName(
            "says that the outcome is unknown if a commit is cut off, and asked again by the same key it is done once")
    void unknown(Reset when) throws Exception {
        var write = cutOff(when);

        assertThat(write.status()).isEqualTo(503);
        assertThat(write.body()).contains(write.key()).doesNotContain("什么都没有保存");
        assertThat(stored(write)).isEqualTo(when == Reset.AFTER ? 1 : 0);
        var again = write(write.text(), write.login(), write.key());
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(stored(write)).isOne();
        Said.answers("outcome-unknown", 503, language -> unknownIn(language, when), "可能已经保存", "may have saved");
    }

    @Test
    @DisplayName("that loses all connections and finds no database tells no lie and recovers")
    void disconnected() throws Exception {
        var writes = during(8, () -> {
            proxy.become(Mood.DOWN);
            proxy.cut();
            Thread.sleep(3_000);
        });

        recovers(writes);
    }

    @Test
    @DisplayName("that waits two seconds for each piece of an answer tells no lie and recovers")
    void slow() throws Exception {
        var writes = during(3, () -> {
            proxy.become(Mood.SLOW);
            Thread.sleep(9_000);
        });

        recovers(writes);
    }

    @Test
    @DisplayName("from whose database nothing comes tells those that no place is left, no lie, and recovers")
    void exhausted() throws Exception {
        var writes = during(60, () -> {
            proxy.become(Mood.STALLED);
            Thread.sleep(13_000);
        });
        assertThat(recovers(writes)).extracting(Write::status).containsAnyOf(429, 503);
    }

    @Test
    @DisplayName("whose connections never hear anything again goes on with new ones")
    void halfOpen() throws Exception {
        goesOnWithNewOnes(during(5, proxy::forget));
    }

    @Test
    @DisplayName("that was opening a connection of which it never hears anything again soon opens another one")
    void halfOpened() throws Exception {
        var writes = during(5, () -> {
            proxy.become(Mood.MUTE);
            proxy.cut();
            Thread.sleep(1_000);
        });

        goesOnWithNewOnes(writes);
    }

    private static void goesOnWithNewOnes(Writes writes) throws Exception {
        isSoonFine(writes);
        proxy.cut();
        truthful(writes.all());
    }

    @Test
    @DisplayName("whose connections the server ends again and again tells no lie and recovers")
    void terminated() throws Exception {
        var writes = during(8, () -> {
            try (var direct = direct();
                    var statement = direct.createStatement()) {
                for (int time = 0; time < 60; time++) {
                    statement.execute("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                             where pid <> pg_backend_pid() and usename = current_user
                            """);
                    Thread.sleep(50);
                }
            }
        });

        recovers(writes);
    }

    private interface Fault {
        void happens() throws Exception;
    }
    /** What people wrote while it happened, once all of them are answered. @param healed when the network was healed */
    private record Writes(long healed, List<CompletableFuture<List<Write>>> writing) {
        List<Write> all() {
            return writing.stream().flatMap(each -> each.join().stream()).toList();
        }
    }

    /** So many people write one thing after another while it happens; then the network is healed. */
    private static Writes during(int writers, Fault fault) throws Exception {
        var writing = IntStream.range(0, writers)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> writes(WRITERS.get(n % WRITERS.size())), threads))
                .toList();
        Thread.sleep(300);
        fault.happens();
        proxy.become(Mood.FINE);
        return new Writes(System.nanoTime(), writing);
    }

    private static List<Write> writes(String login) {
        return IntStream.range(0, 4).mapToObj(n -> write(login)).toList();
    }

    /** Soon after it was healed people write as before, and nobody was told a lie. @return all that was written */
    private static List<Write> recovers(Writes during) throws Exception {
        isSoonFine(during);
        var writes = during.all();
        truthful(writes);
        return writes;
    }

    /** Somebody new comes every half a second; one who is given a connection that has vanished waits longer than others. */
    private static void isSoonFine(Writes during) throws InterruptedException {
        var done = new CountDownLatch(1);
        while (done.getCount() > 0 && System.nanoTime() - during.healed() < 2 * RECOVERY.toNanos()) {
            CompletableFuture.runAsync(
                    () -> {
                        if (write("civil-affairs.chief@513228").promised()) done.countDown();
                    },
                    threads);
            done.await(500, TimeUnit.MILLISECONDS);
        }
        assertThat(done.getCount()).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - during.healed())).isLessThan(RECOVERY);
    }

    /** What was promised is there once; what was not, is done once when it is asked for again by its key. */
    private static void truthful(List<Write> writes) throws SQLException {
        assertThat(writes).isNotEmpty();
        for (var write : writes) {
            if (write.promised()) assertThat(stored(write)).as("promised").isOne();
            else assertThat(write.status()).as(write.body()).isIn(0, 409, 429, 503);
            if (write.body().contains("什么都没有保存"))
                assertThat(stored(write)).as(write.body()).isZero();
            if (write.promised()) continue;
            var until = System.nanoTime() + RECOVERY.toNanos();
            var again = write(write.text(), write.login(), write.key());
            // Whoever is given a connection that was cut meanwhile is told so, and asks once more.
            while (again.status() == 503 && System.nanoTime() < until)
                again = write(write.text(), write.login(), write.key());
            assertThat(again.status()).as(again.body()).isEqualTo(201);
            assertThat(stored(write)).as("asked again").isOne();
        }
    }

    /** Writes until the commit that is cut off is that of a write, and not that of a reader or of work in the background. */
    private static Write cutOff(Reset when) throws SQLException {
        for (int time = 0; time < 40; time++) {
            proxy.resetCommit(when);
            var write = write(WRITERS.get(time % WRITERS.size()));
            if (write.body().contains("\"code\":\"outcome-unknown\"")) return write;
            assertThat(stored(write)).as(write.body()).isEqualTo(write.promised() ? 1 : 0);
        }
        throw new AssertionError("no commit was cut off");
    }

    private static HttpResponse<String> unknownIn(String language, Reset when) throws Exception {
        for (int time = 0; time < 40; time++) {
            proxy.resetCommit(when);
            var text = "{\"text\":\"" + UUID.randomUUID() + "\"}";
            var answer = new Caller(program.port(), WRITERS.get(time % WRITERS.size()))
                    .post(
                            Write.PHRASES,
                            text,
                            "Idempotency-Key",
                            UUID.randomUUID().toString(),
                            "Accept-Language",
                            language);
            if (answer.body().contains("outcome-unknown")) return answer;
        }
        throw new AssertionError("no commit was cut off");
    }

    /** Something new, under a key of its own. */
    private static Write write(String login) {
        return write(UUID.randomUUID().toString(), login, UUID.randomUUID().toString());
    }

    private static Write write(String text, String login, String key) {
        return Write.by(new Caller(program.port(), login), text, login, key);
    }

    private static int stored(Write write) throws SQLException {
        try (var direct = direct();
                var rows = direct.prepareStatement("select count(*) from tasklist.phrase where text = ?")) {
            rows.setString(1, write.text());
            var found = rows.executeQuery();
            found.next();
            return found.getInt(1);
        }
    }

    private static Connection direct() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
