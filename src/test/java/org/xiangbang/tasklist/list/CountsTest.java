package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.TaskLists.View;

@AppTest
@DisplayName("The counts of a list")
class CountsTest {
    private static final int ACTS = 60;
    private static final List<String> SEVERITIES = List.of("severe", "overdue", "soon", "normal");

    @Autowired
    TaskLists lists;

    @Autowired
    InboxCounts counts;

    @Autowired
    Facets facets;

    @Autowired
    OfferedForTests offered;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    private final List<Official> people = new ArrayList<>();
    private final List<StepEvent.Offered> open = new CopyOnWriteArrayList<>();

    @BeforeEach
    void threePeopleAtTwoDesks() {
        var one = offered.desk();
        var other = offered.desk();
        people.add(person("a", List.of(one)));
        people.add(person("b", List.of(one, other)));
        people.add(person("c", List.of(other)));
    }

    private static Official person(String name, List<Desk> desks) {
        return new Official(name + "-" + desks.get(0).region(), 1, name, desks);
    }

    @Test
    @DisplayName("are what a recount finds after every act, done or taken back")
    void equalARecount() {
        var random = new Random(7);
        for (int i = 0; i < ACTS; i++) {
            act(random);
            people.forEach(this::recount);
        }
    }

    @Test
    @DisplayName("are what a recount finds after acts of many at once")
    void equalARecountOfMany() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var running = new ArrayList<Future<?>>();
            for (int t = 0; t < 4; t++) {
                var random = new Random(t);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < ACTS; i++) act(random);
                }));
            }
            for (var one : running) one.get();
        } finally {
            threads.shutdownNow();
        }
        people.forEach(this::recount);
    }

    /** Offers, claims, releases, ends or moves the date of a step; every fourth act is taken back at its end. */
    private void act(Random random) {
        if (open.size() < 3 || random.nextInt(3) == 0) {
            var step =
                    offered.to(people.get(random.nextInt(people.size())), Duration.ofHours(random.nextInt(-600, 600)));
            open.add(step);
            return;
        }
        var step = open.get(random.nextInt(open.size()));
        var now = offered.now();
        var event = switch (random.nextInt(4)) {
            case 0 ->
                new StepEvent.Claimed(
                        step.taskId(), people.get(random.nextInt(people.size())).login(), now);
            case 1 -> new StepEvent.Claimed(step.taskId(), null, now);
            case 2 ->
                new StepEvent.DueChanged(step.taskId(), now, now.plus(Duration.ofHours(random.nextInt(-600, 600))));
            default -> new StepEvent.Ended(step.taskId(), step.step(), false, now);
        };
        transaction.executeWithoutResult(tx -> {
            events.publishEvent(event);
            if (random.nextInt(4) == 0) tx.setRollbackOnly();
        });
    }

    private void recount(Official who) {
        var found = db.sql("""
                select i.severity from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.assignee = :login or (i.assignee is null and d.name = any(:desks))
                """)
                .param("login", who.login())
                .param("desks", who.desks().stream().map(Desk::id).toArray(String[]::new))
                .query(Integer.class)
                .list();
        var totals = counts.totals(who);
        var list = lists.read(View.TODO, who, TaskFilter.NONE, ListOrder.URGENCY, null, 100)
                .items();
        var offers = facets.of(View.TODO, who, TaskFilter.NONE);

        assertThat(list).hasSize(Math.min(100, found.size()));
        assertThat(totals.todo()).isEqualTo(found.size());
        assertThat(offers.total()).isEqualTo(found.size());
        assertThat(totals.mine())
                .isEqualTo(list.stream()
                        .filter(i -> who.login().equals(i.assignee()))
                        .count());
        for (int severity = 0; severity < SEVERITIES.size(); severity++) {
            var word = SEVERITIES.get(severity);
            var number = severity;
            var recounted = found.stream().filter(s -> s == number).count();
            assertThat(totals.of(word)).as(word).isEqualTo(recounted);
            assertThat(offers.of("due").stream()
                            .filter(f -> f.value().equals(word))
                            .mapToLong(Facets.Facet::count)
                            .sum())
                    .as(word)
                    .isEqualTo(recounted);
        }
    }
}
