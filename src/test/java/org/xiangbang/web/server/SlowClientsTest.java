package org.xiangbang.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.ProgramRun;
import org.xiangbang.Visitor;
import org.xiangbang.web.Caller;

/** Strangers who send slowly, much or nonsense, all at once, to a program with little memory, while others read. */
@DisplayName("With a heap of 256 MB and strangers who send slowly and much, the program")
@Tag("crash")
class SlowClientsTest {
    /** The proof has the whole crowd and measures; otherwise a small one shows what happens to it. */
    private static final boolean WHOLE = "whole".equals(System.getProperty("xiangbang.test.crowd"));

    private static final int SLOW = WHOLE ? 1_000 : 60;
    private static final int UPLOADS = WHOLE ? 20 : 3;
    private static final int UNKNOWN_FIELDS = WHOLE ? 100_000 : 2_000;
    private static final int FIELDS_AT_ONCE = 200;
    private static final int LARGE = 20 * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(WHOLE ? 10 : 2);
    private static final Duration READ_WITHIN = Duration.ofSeconds(2);
    private static final String PHRASES = "/api/v1/phrases";
    private static final String CHIEF = "agriculture.chief@513228";
    private static final List<String> UPLOADERS = Stream.of("finance", "line", "civil-affairs", "agriculture")
            .flatMap(department ->
                    Stream.of("handler", "reviewer", "chief").map(post -> department + "." + post + "@513228"))
            .toList();

    @TempDir
    static Path folder;

    private static ProgramRun program;
    private static ExecutorService threads;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void startSmall() throws Exception {
        ProgramRun.copyData(folder.resolve("data"));
        program = WHOLE
                ? ProgramRun.start(folder.resolve("data"), "256m")
                : ProgramRun.start(
                        folder.resolve("data"),
                        "256m",
                        "--xiangbang.bodies.patience=" + PATIENCE.toSeconds() + "s",
                        "--xiangbang.bodies.at-once=30",
                        "--xiangbang.bodies.of-one=10");
        threads = Executors.newCachedThreadPool();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        program.close();
    }

    @AfterEach
    void leaveNobody() throws IOException {
        for (var socket : sockets) socket.close();
        var log = program.log().toList();
        assertThat(log).noneMatch(line -> line.contains("OutOfMemoryError"));
        assertThat(log).noneMatch(line -> line.contains(": defect "));
        assertThat(log).noneMatch(line -> line.startsWith("\tat "));
    }

    @Test
    @DisplayName("answers pages while they send, sends the slow ones away, and takes what others submit")
    void slowOnes() throws Exception {
        var reader = warmedUp();
        for (int n = 0; n < SLOW; n++) sockets.add(Stranger.slow(n, port()));
        var over = new AtomicBoolean();
        var dripping = CompletableFuture.runAsync(() -> drip(over), threads);

        var until =
                System.nanoTime() + PATIENCE.toNanos() + Duration.ofSeconds(4).toNanos();
        var longest = Duration.ZERO;
        var submitted = 0;
        while (System.nanoTime() < until) {
            longest = longer(longest, reader);
            if (reader.post("/tasks/filters", Map.of("name", "", "query", "view=todo"))
                            .statusCode()
                    != 503) submitted++;
            Thread.sleep(100);
        }
        over.set(true);
        dripping.join();

        System.out.println("the longest page beside " + SLOW + " slow clients took " + longest.toMillis() + " ms");
        if (WHOLE) assertThat(longest).isLessThan(READ_WITHIN);
        assertThat(submitted).as("what others submit is taken").isPositive();
        var told = sockets.stream().collect(Collectors.groupingBy(Stranger::answer, Collectors.counting()));
        System.out.println(told);
        assertThat(told.keySet()).isSubsetOf("408", "503", "closed");
        assertThat(told).containsKeys("408", "503");
    }

    @Test
    @DisplayName("says in both languages that a body came too slowly, and that too many are being waited for")
    void says() throws Exception {
        for (var language : List.of("zh-CN", "en")) {
            var slow = Stranger.read(Stranger.open("127.0.0.1", port(), Stranger.late(PHRASES, language)));
            assertThat(slow).startsWith("HTTP/1.1 408").contains("\"code\":\"slow-body\"");
            assertThat(slow).contains(language.equals("en") ? "too slowly" : "传得太慢");
            assertThat(Stranger.read(Stranger.open("127.0.0.1", port(), Stranger.late("/sign-in", language))))
                    .startsWith("HTTP/1.1 408")
                    .contains("<h1>", language.equals("en") ? "too slowly" : "传得太慢");
        }
        for (int n = 0; n < (WHOLE ? 20 : 10); n++)
            sockets.add(Stranger.open("127.0.0.1", port(), Stranger.late(PHRASES, "en")));
        sleep(500);
        for (var language : List.of("zh-CN", "en"))
            assertThat(Stranger.read(Stranger.open("127.0.0.1", port(), Stranger.late(PHRASES, language))))
                    .startsWith("HTTP/1.1 503")
                    .contains("\"code\":\"bodies-crowded\"", "Retry-After: 5")
                    .contains(language.equals("en") ? "submitting right now" : "同时提交的人很多");
    }

    @Test
    @DisplayName("notes in one line each that callers left in the middle of what they sent")
    void left() throws Exception {
        var before = program.log().filter(line -> line.contains("left")).count();
        for (int n = 0; n < 10; n++) {
            var path = n % 2 == 0 ? PHRASES : "/documents";
            var type = n % 3 == 0 ? "multipart/form-data; boundary=x" : "application/json";
            var socket = Stranger.open("127.0.0." + (20 + n), port(), Stranger.unfinished(path, type));
            socket.getOutputStream().write("--x\r\n".getBytes(ISO_8859_1));
            socket.setSoLinger(true, 0);
            Thread.sleep(50);
            socket.close();
        }
        Thread.sleep(PATIENCE.toMillis() / 2);

        assertThat(program.log().filter(line -> line.contains("left")).count() - before)
                .isBetween(5L, 10L);
    }

    @Test
    @DisplayName("takes many large uploads at once, or says whose turn it is not, while others read")
    void uploads() throws Exception {
        var large = new byte[LARGE];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, large, 0, 8);
        var reader = warmedUp();
        var sending = IntStream.range(0, UPLOADS)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> upload(UPLOADERS.get(n % UPLOADERS.size()), large), threads))
                .toList();
        var longest = Duration.ZERO;
        while (!sending.stream().allMatch(CompletableFuture::isDone)) {
            longest = longer(longest, reader);
        }

        System.out.println("the longest page beside " + UPLOADS + " uploads took " + longest.toMillis() + " ms");
        if (WHOLE) assertThat(longest).isLessThan(READ_WITHIN);
        var told = sending.stream()
                .map(CompletableFuture::join)
                .collect(Collectors.groupingBy(s -> s, Collectors.counting()));
        assertThat(told.keySet()).isSubsetOf(201, 429, 503);
        assertThat(told).containsKey(201);
    }

    @Test
    @DisplayName("goes on as before after very many unknown fields, and tells fifty of each request")
    void unknownFields() throws Exception {
        var caller = new Caller(program.port(), CHIEF);
        for (int sent = 0; sent < UNKNOWN_FIELDS; sent += FIELDS_AT_ONCE) {
            var fields = IntStream.range(0, FIELDS_AT_ONCE)
                    .mapToObj(n -> "\"f" + UUID.randomUUID() + "\":1")
                    .collect(Collectors.joining(",", "{", "}"));
            var answer = caller.post(PHRASES, fields);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body().split("field\\.unknown", -1)).hasSize(51);
        }
        var began = System.nanoTime();

        assertThat(new Visitor(program.port(), CHIEF).signIn().page("/tasks").statusCode())
                .isEqualTo(200);

        if (WHOLE) assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(READ_WITHIN.multipliedBy(2));
    }

    /** Reads a page. @return how long it took, or what took longer before */
    private static Duration longer(Duration longest, Visitor reader) {
        var began = System.nanoTime();
        assertThat(reader.page("/tasks").statusCode()).isEqualTo(200);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return took.compareTo(longest) > 0 ? took : longest;
    }

    /** Somebody who has read pages for a while, as everybody has some minutes after the start. */
    private static Visitor warmedUp() {
        var reader = new Visitor(program.port(), CHIEF).signIn();
        for (int n = 0; n < 30; n++)
            assertThat(reader.page("/tasks").statusCode()).isEqualTo(200);
        return reader;
    }

    private static int port() {
        return program.port();
    }

    private static int upload(String login, byte[] content) {
        try {
            return new Caller(program.port(), login)
                    .upload("/api/v1/documents", "photo.png", content)
                    .statusCode();
        } catch (IOException | InterruptedException lost) {
            return 503;
        }
    }

    /** One byte a second to each of them. */
    private void drip(AtomicBoolean over) {
        while (!over.get()) {
            for (var socket : sockets)
                try {
                    socket.getOutputStream().write('a');
                } catch (IOException sentAway) {
                    // It has its answer.
                }
            sleep(1_000);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
