package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("What acts tell one after the other")
class DistributionWorkerTest {
    @Autowired
    Distribution distribution;

    @Autowired
    DistributionWorker worker;

    @Autowired
    Notifications notifications;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    OfficialClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void nothingWaits() {
        telling.emptyOutbox();
    }

    @AfterEach
    void workerSleeps() {
        worker.stop();
        telling.emptyOutbox();
    }

    @Test
    @DisplayName("is delivered to a reader in the order of the acts")
    void inOrder() {
        var who = people.at(desk().id());
        telling.reachable(who, "mail");
        var facts = IntStream.range(0, 30).mapToObj(i -> "n" + i).toList();
        for (var fact : facts) telling.commit(telling.notification("copied", null, who, fact));

        distribution.all();

        assertThat(telling.mailed(who)).isEqualTo(facts);
    }

    @Test
    @DisplayName("is all distributed, also more than one transaction takes")
    void more() {
        var who = people.at(desk().id());
        for (int i = 0; i < 201; i++) telling.commit(telling.notification("copied", null, who, "n" + i));

        assertThat(distribution.all()).isEqualTo(201);
        assertThat(telling.undistributed()).isZero();
    }

    @Test
    @DisplayName("comes once and in order while two copies distribute and two officials act")
    void twoCopies() throws Exception {
        var acting = List.of(people.at(desk().id()), people.at(desk().id()));
        var reader = people.at(desk().id());
        acting.forEach(who -> telling.reachable(who, "mail"));
        telling.reachable(reader, "mail");
        var going = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var copies = List.of(pool.submit(distributing(going)), pool.submit(distributing(going)));
            var acts =
                    pool.invokeAll(acting.stream().map(who -> acts(who, reader)).toList());
            for (var act : acts) act.get();
            going.set(false);
            for (var copy : copies) copy.get();
        } finally {
            pool.shutdownNow();
        }

        assertThat(telling.undistributed()).isZero();
        for (var who : acting) assertThat(telling.mailed(who)).isEqualTo(numbers());
        for (var who : acting)
            assertThat(telling.mailed(reader).stream()
                            .filter(f -> f.startsWith(who.login()))
                            .toList())
                    .isEqualTo(numbers().stream().map(n -> who.login() + n).toList());
    }

    @Test
    @DisplayName("is distributed by one copy after the other, so that an end is not overtaken by what it ends")
    void oneAfterTheOther() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        telling.commit(telling.offered(task, desk));

        var other = transaction.execute(status -> {
            distribution.all();
            CompletableFuture.runAsync(() -> telling.commit(telling.ended(task)))
                    .join();
            var distributing = CompletableFuture.runAsync(distribution::all);
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            return distributing;
        });
        other.join();

        assertThat(telling.undistributed()).isZero();
        assertThat(list(who))
                .singleElement()
                .satisfies(item -> assertThat(item.endedAt()).isNotNull());
    }

    @Test
    @DisplayName("is distributed at once when the act is committed, not after the pause of the worker")
    void atOnce() {
        var who = people.at(desk().id());
        var patient = new DistributionWorker(distribution, Duration.ofHours(1));
        var writer = new NotificationWriter(telling.writes(), clock, patient, telling.json());
        patient.start();
        try {
            for (int i = 1; i <= 5; i++) {
                transaction.executeWithoutResult(
                        status -> new NotificationFeed(writer).told(telling.notification("copied", null, who, "x")));
                var acts = i;
                await().atMost(Duration.ofSeconds(20)).until(() -> list(who).size() == acts);
            }
        } finally {
            patient.stop();
        }
    }

    @Test
    @DisplayName("is distributed by the worker of another copy, if that of the act has ended")
    void byAnother() {
        var who = people.at(desk().id());
        telling.commit(telling.notification("copied", null, who, "x"));

        worker.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> list(who).size() == 1);
    }

    private Callable<Void> acts(Official who, Official reader) {
        return () -> {
            for (var number : numbers())
                telling.commit(
                        telling.notification("copied", null, who, number),
                        telling.notification("copied", null, reader, who.login() + number));
            return null;
        };
    }

    private Runnable distributing(AtomicBoolean going) {
        return () -> {
            while (going.get()) distribution.all();
            distribution.all();
        };
    }

    private boolean somebodyWaits() {
        return db.sql("select exists (select 1 from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }

    private static List<String> numbers() {
        return IntStream.range(0, 60).mapToObj(i -> "n" + i).toList();
    }

    private List<NotificationItem> list(Official who) {
        return notifications.list(who, null, 100, false).items();
    }

    private static Desk desk() {
        return new Desk("organization", "handler", "T-" + System.nanoTime());
    }
}
