package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole lives, from the reported need to the closed project with its money paid, over the interface of two copies that are killed
 * meanwhile, like their database ({@code -Dtest.lives=2000 -Dtest.kills=200} for the proof in its whole size), and different acts on
 * one step at the same moment ({@code -Dtest.rounds=50}).
 */
@DisplayName("Two copies of the program on one database")
@Tag("crash")
class TwoCopiesTest {
    private static final int LIVES = Integer.getInteger("test.lives", 2);
    private static final int KILLS = Integer.getInteger("test.kills", 5);
    private static final int DRIVERS = Integer.getInteger("test.drivers", 4);
    private static final int ROUNDS = Integer.getInteger("test.rounds", 3);
    private static final int MOST_MILLIS_BETWEEN_KILLS = 8_000;
    private static final long PAID_FEN = 64_000_000;
    private static final int STOPPED = 143;

    @TempDir
    static Path folder;

    private static TwoCopies copies;
    private static LifeLedger ledger;

    /** A need and its project, the steps that a driver did in them, and what it sent. */
    private record Lived(
            String need, String project, List<Journey.Done> done, List<SteadyClient.Answered> answered, int repeated) {}

    @BeforeAll
    static void start() throws Exception {
        copies = TwoCopies.start(folder);
        ledger = new LifeLedger(copies::connect);
    }

    @AfterAll
    static void stop() throws Exception {
        if (copies != null) copies.close();
    }

    @Test
    @DisplayName(
            "no act that was answered is lost, none is done twice, every case goes on to its end and its money is paid once")
    void nothingLost() throws Exception {
        var seed = Long.getLong("test.seed", System.nanoTime());
        var lived = livedWhileKilled(new Random(seed));

        System.out.printf(
                "%d lives, killed %s, %d writes answered, %d requests sent again, seed %d%n",
                lived.size(),
                new TreeMap<>(copies.killed()),
                lived.stream().mapToInt(life -> life.answered().size()).sum(),
                lived.stream().mapToInt(Lived::repeated).sum(),
                seed);
        assertThat(lived).hasSize(LIVES);
        for (var life : lived) {
            assertThat(ledger.steps(life.need(), life.project()))
                    .as(life.project())
                    .isEqualTo(counted(life.done()));
            assertThat(ledger.gaps(life.need())).as(life.need()).isEmpty();
            assertThat(ledger.gaps(life.project())).as(life.project()).isEmpty();
            assertThat(ledger.paid(life.project())).as(life.project()).isEqualTo(PAID_FEN);
            assertThat(ledger.status(life.project())).isEqualTo("closed");
        }
        assertThat(ledger.stuck()).as("automatic work that failed").isEmpty();
    }

    @Test
    @DisplayName(
            "let different acts on a step take effect as often as they say, without a defect, and leave no step of a canceled case")
    void mixedActs() throws Exception {
        var acts =
                new MixedActs(ledger, copies.ports().stream().map(Client::new).toList());
        for (int round = 0; round < ROUNDS; round++) acts.round();
        System.out.printf("%d rounds of mixed acts: %s%n", ROUNDS, acts.answers());
        assertThat(acts.wrong()).isEmpty();
    }

    @Test
    @DisplayName("are replaced one after the other without an act that fails or is done twice")
    void replaced() throws Exception {
        try (var needs = new ReportedNeeds(copies.ports(), true)) {
            needs.begin(DRIVERS);
            needs.await(201, DRIVERS);
            assertThat(copies.stopAndStart(0)).isEqualTo(STOPPED);
            var atTheOther =
                    needs.sent().stream().filter(ReportedNeeds.Sent::promised).count();
            assertThat(copies.stopAndStart(1)).isEqualTo(STOPPED);
            var sent = needs.end();

            System.out.printf("two copies replaced in turn: answers %s%n", needs.counted());
            assertThat(sent).extracting(ReportedNeeds.Sent::status).isSubsetOf(201, 503, 0, -1);
            assertThat(sent).filteredOn(ReportedNeeds.Sent::promised).hasSizeGreaterThan((int) atTheOther);
            try (var connection = copies.connect()) {
                for (var need : sent)
                    assertThat(ReportedNeeds.stored(connection, need.title()))
                            .as("%s", need)
                            .isOne();
            }
        }
    }

    /** The drivers live all lives, while the killer kills as often as it has to and ends when they end. */
    private static List<Lived> livedWhileKilled(Random random) throws Exception {
        var drivers = Executors.newFixedThreadPool(DRIVERS);
        try {
            var living = new ArrayList<Future<Lived>>();
            var begun = new AtomicInteger();
            for (int i = 0; i < LIVES; i++) living.add(drivers.submit(() -> live(begun.getAndIncrement())));
            for (var victim : victims(random)) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(MOST_MILLIS_BETWEEN_KILLS));
                copies.kill(victim);
            }
            var lived = new ArrayList<Lived>();
            for (var life : living) lived.add(life.get());
            return lived;
        } finally {
            drivers.shutdownNow();
        }
    }

    /** Each as often as the others, in a random order. */
    private static List<TwoCopies.Victim> victims(Random random) {
        var victims = new ArrayList<TwoCopies.Victim>();
        var kinds = TwoCopies.Victim.values();
        for (int i = 0; i < KILLS; i++) victims.add(kinds[i % kinds.length]);
        Collections.shuffle(victims, random);
        return victims;
    }

    private static Lived live(int number) {
        var ports = new ArrayList<>(copies.ports());
        if (number % 2 == 1) Collections.reverse(ports);
        var client = new SteadyClient(ports);
        var steps = new StepsOverHttp(client, ledger::waiting) {
            @Override
            public void passNotice(Client ignored, String caseNo) {
                ledger.passNotice(caseNo);
            }
        };
        var need = LifecycleTest.opened(client, LifecycleTest.VILLAGE, "/needs", client.example("/needs"));
        var survey = new Journey(client, steps, LifecycleTest.known());
        survey.drive(need, "published", new Journey.Watcher() {});

        var organization = LifecycleTest.number(client, "中国交通运输协会");
        var proposal = new HashMap<>(client.example("/projects"));
        proposal.put("need", need);
        var project = LifecycleTest.opened(client, "organization.handler@" + organization, "/projects", proposal);
        var journey = new Journey(client, steps, LifecycleTest.known());
        journey.drive(project, "closed", new Journey.Watcher() {});

        var done = new ArrayList<>(survey.done());
        done.addAll(journey.done());
        return new Lived(need, project, done, client.answered(), client.repeated());
    }

    /** With the two acts that began the need and the project. */
    private static Map<String, Integer> counted(List<Journey.Done> done) {
        var counted = new TreeMap<>(Map.of("report", 1, "propose", 1));
        done.forEach(step -> counted.merge(step.step(), 1, Integer::sum));
        return counted;
    }
}
