package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.database.ServerOfTheCounty;

/**
 * An update while people work, on a server of the operator's own: {@code bash src/test/former/build.sh}, which makes the jar of the
 * former version, and then {@code mvn test -Dtest=UpgradeRun -Dtest.lives=500 -Dtest.users=50}. No part of {@code mvn verify}, which
 * has not that jar; {@code FormerSchemaTest} is.
 */
@DisplayName("The former version and this one on one database")
class UpgradeRun {
    private static final Path FORMER = Path.of(System.getProperty("test.former", "target/former/xiangbang.jar"));
    private static final int LIVES = Integer.getInteger("test.lives", 12);
    private static final int USERS = Integer.getInteger("test.users", 4);
    private static final int SECONDS = Integer.getInteger("test.seconds", 10);
    private static final String HEAP = "1g";
    private static final long PAID_FEN = 64_000_000;
    private static final String READER = "agriculture.handler@513228";

    @TempDir
    Path folder;

    private final int formerPort = TestSocketUtils.findAvailableTcpPort();
    private final int port = TestSocketUtils.findAvailableTcpPort();
    private final ExecutorService users = Executors.newFixedThreadPool(USERS);
    private final List<SteadyClient> clients = new ArrayList<>();
    private final ConcurrentLinkedQueue<Throwable> failed = new ConcurrentLinkedQueue<>();
    private ServerOfTheCounty server;
    private LifeLedger ledger;
    private HalfLives lives;
    private ProgramRun former;
    private ProgramRun current;
    private volatile boolean closing;

    @BeforeEach
    void startTheFormer() throws Exception {
        assertThat(Files.exists(FORMER))
                .as("run src/test/former/build.sh first")
                .isTrue();
        server = ServerOfTheCounty.startFormer(folder.resolve("cluster"));
        ledger = new LifeLedger(server::connect);
        lives = new HalfLives(ledger);
        former = startFormer();
        // Its demonstration is ready once it has told how to sign in.
        while (former.log().noneMatch(line -> line.contains("Xiangbang-2026"))) Thread.sleep(500);
        awaitDivisions();
        awaitOrganization();
        for (int i = 0; i < USERS; i++) clients.add(new UpgradeClient(List.of(formerPort, port)));
    }

    /** For a minute the former version does not know the divisions for which it was asked before it had them. */
    private void awaitDivisions() throws InterruptedException {
        var client = new Client(formerPort);
        var need = client.example("/needs");
        while (client.post(LifecycleTest.VILLAGE, "/needs", need).statusCode() != 201) Thread.sleep(2_000);
    }

    /** A story that was left out for want of a division is told at the next start. */
    private void awaitOrganization() throws Exception {
        for (int starts = 0; new Client(formerPort).organizations("中国交通运输协会").isEmpty(); starts++) {
            assertThat(starts).as("starts without the organization").isLessThan(3);
            former.stop();
            former = startFormer();
            Thread.sleep(20_000);
        }
    }

    @AfterEach
    void stop() throws Exception {
        users.shutdownNow();
        if (former != null) former.close();
        if (current != null) current.close();
        server.close();
    }

    private ProgramRun startFormer() throws Exception {
        return ProgramRun.startJar(FORMER, formerPort, folder.resolve("former"), HEAP, settings());
    }

    private String[] settings() {
        return server.settings().toArray(String[]::new);
    }

    @Test
    @DisplayName(
            "work beside each other: no act fails, no work stands still, and what the former began goes on to its end in this one")
    void upgrade() throws Exception {
        openCases();
        var people = atWork();
        told("roles.sql beside people at work", () -> server.run("roles"));
        told(
                "the new copy starts and migrates",
                () -> current = ProgramRun.startAt(port, folder.resolve("current"), HEAP, settings()));
        Thread.sleep(SECONDS * 1000L);
        var browser = bothSignIns();
        told("the former copy stops", former::stop);
        told("the former copy starts again on the new tables", () -> former = startFormer());
        Thread.sleep(SECONDS * 1000L);
        told("the former copy stops for good", former::stop);
        told("roles-close.sql", () -> server.run("roles-close"));
        assertThat(browser.page("/tasks").uri().getPath()).isEqualTo("/tasks");
        closing = true;
        CompletableFuture.allOf(people).join();

        assertThat(failed).isEmpty();
        tellWhatWasDone();
        for (var life : lives.over()) isWhole(life);
        assertThat(ledger.stuck()).isEmpty();
    }

    /** Each waits after another number of steps, so that there is one before every step of a life. */
    private void openCases() throws Exception {
        lives.begin(clients.get(0), 0);
        lives.goOn(clients.get(0), lives.open().remove());
        var steps = lives.over().get(0).done();
        var next = new AtomicInteger();
        everybody(client -> {
            for (int i = next.getAndIncrement(); i < LIVES; i = next.getAndIncrement())
                lives.begin(client, i * steps / LIVES);
        });
        assertThat(lives.open()).hasSize(LIVES);
        System.out.printf("%d open cases, waiting at %d different steps%n", LIVES, ledger.waitingSteps());
    }

    private interface Work {
        void by(SteadyClient client);
    }

    private void everybody(Work work) {
        var all = clients.stream()
                .map(client -> CompletableFuture.runAsync(() -> work.by(client), users))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    /** Until the end comes, who finds no open case begins one. */
    private CompletableFuture<?>[] atWork() {
        return clients.stream()
                .map(client -> CompletableFuture.runAsync(() -> work(client), users))
                .toArray(CompletableFuture[]::new);
    }

    private void work(SteadyClient client) {
        while (true) {
            var life = lives.open().poll();
            if (life == null && closing) return;
            try {
                if (life == null) lives.begin(client, 0);
                else lives.goOn(client, life);
            } catch (AssertionError | RuntimeException wrong) {
                failed.add(wrong);
            }
        }
    }

    /** The cookies have different names, so that one browser is signed in at both once it has signed in at each. */
    private Visitor bothSignIns() {
        var atFormer = new Visitor(formerPort, READER).signIn();
        assertThat(atFormer.page("/tasks").uri().getPath()).isEqualTo("/tasks");
        var here = atFormer.at(port);
        assertThat(here.page("/tasks").uri().getPath()).isEqualTo("/sign-in");
        here.signIn();
        assertThat(here.page("/tasks").uri().getPath()).isEqualTo("/tasks");
        assertThat(atFormer.page("/tasks").uri().getPath()).isEqualTo("/tasks");
        return here;
    }

    private interface Happening {
        void happens() throws Exception;
    }

    private void told(String what, Happening happening) throws Exception {
        var before = sent();
        var began = System.nanoTime();
        happening.happens();
        System.out.printf(
                "%s: %.1f s, %d writes answered meanwhile%n", what, (System.nanoTime() - began) / 1e9, sent() - before);
    }

    private int sent() {
        return clients.stream().mapToInt(client -> client.answered().size()).sum();
    }

    private void tellWhatWasDone() {
        var byPort = new TreeMap<String, Integer>();
        for (var client : clients)
            for (var answered : client.answered())
                byPort.merge(
                        (answered.port() == port ? "this version " : "former version ") + answered.status(),
                        1,
                        Integer::sum);
        System.out.printf(
                "%d lives to their end; writes answered: %s; %d requests sent again%n",
                lives.over().size(),
                byPort,
                clients.stream().mapToInt(SteadyClient::repeated).sum());
    }

    private void isWhole(HalfLives.Life life) {
        assertThat(ledger.steps(life.need(), life.project())).as(life.project()).isEqualTo(life.steps());
        assertThat(ledger.gaps(life.need())).as(life.need()).isEmpty();
        assertThat(ledger.gaps(life.project())).as(life.project()).isEmpty();
        assertThat(ledger.paid(life.project())).as(life.project()).isEqualTo(PAID_FEN);
        assertThat(ledger.status(life.project())).isEqualTo("closed");
    }
}
