package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.tasklist.feed.Histories;
import org.xiangbang.tasklist.feed.HistoryOffice;

/** Two offices act at random while two copies distribute what the acts tell. */
@AppTest
@Tag("life")
@DisplayName("After random histories, notifications")
class DistributionHistoriesTest {
    private static final int HISTORIES = 60;
    private static final long SEED = 20261203;

    /** The offers that lasted longer than the act that made them, with everybody at their desk. */
    private static final String OFFERS = """
            select h.login || ' ' || o.task_id || ' ' || (o.ended_at is null)
              from evidence.offer o join access.holding h on h.desk = o.desk and h.held_until is null
             where o.desk like 'histories-told-%' and (o.ended_at is null or o.ended_at > o.offered_at)
             order by 1
            """;

    private static final String TOLD = """
            select n.login || ' ' || n.task_id || ' ' || (n.ended_at is null)
              from notifications.notification n
             where n.kind = 'offered'
               and exists (select 1 from evidence.offer o where o.task_id = n.task_id::text and o.desk like 'histories-told-%')
             order by 1
            """;

    @Autowired
    private Histories histories;

    @Autowired
    private Distribution distribution;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("are those of the acts: everybody at the desk of a step was told once, and what has ended is settled")
    void fitTheActs() throws Exception {
        var going = new AtomicBoolean(true);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var copies = List.of(pool.submit(distributing(going)), pool.submit(distributing(going)));
            var offices = pool.invokeAll(List.of(office("told-a", SEED), office("told-b", SEED + 1)));
            for (var office : offices) office.get();
            going.set(false);
            for (var copy : copies) copy.get();
        } finally {
            pool.shutdownNow();
        }

        assertThat(texts(TOLD)).isNotEmpty().isEqualTo(texts(OFFERS));
        assertThat(
                        texts(
                                "select kind from notifications.notification where asks and ended_at is not null and read_at is null"))
                .isEmpty();
    }

    private Callable<Object> office(String name, long seed) {
        return () -> histories.live(new HistoryOffice(name, seed, people), HISTORIES);
    }

    private Runnable distributing(AtomicBoolean going) {
        return () -> {
            while (going.get()) distribution.all();
            distribution.all();
        };
    }

    private List<String> texts(String sql) {
        return db.sql(sql).query(String.class).list();
    }
}
