package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Desks;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.database.TableOwner;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.notifications.administration.DeadLetters;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("What an act tells, between the act and its receivers,")
class DistributionTest {
    @Autowired
    Distribution distribution;

    @Autowired
    Notifications notifications;

    @Autowired
    DeadLetters letters;

    @Autowired
    Telling telling;

    @Autowired
    People people;

    @Autowired
    Desks desks;

    @Autowired
    OfficialClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient db;

    @Autowired
    TableOwner owner;

    @BeforeEach
    void nothingWaits() {
        telling.emptyOutbox();
    }

    @AfterEach
    void nothingIsLeft() {
        telling.emptyOutbox();
    }

    @Test
    @DisplayName("is one row, however many people are told, and no row if the act fails")
    void isOneRow() {
        var desk = desk();
        for (int i = 0; i < 5; i++) people.at(desk.id());

        telling.actThatFails(telling.offered(telling.task(), desk));
        assertThat(telling.undistributed()).isZero();
        telling.commit(
                telling.offered(telling.task(), desk),
                telling.offered(telling.task(), desk),
                telling.ended(telling.task()));

        assertThat(telling.undistributed()).isOne();
        distribution.all();
        assertThat(telling.undistributed()).isZero();
    }

    @Test
    @DisplayName("is not lost and comes once if the program that is distributing it is killed")
    void killed() {
        var desk = desk();
        var who = people.at(desk.id());
        telling.reachable(who, "mail");
        telling.commit(telling.offered(telling.task(), desk));

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    assertThat(distribution.all()).isOne();
                    assertThat(list(who)).hasSize(1);
                    loseTheDatabase();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(list(who)).isEmpty();
        assertThat(telling.undistributed()).isOne();
        distribution.all();
        distribution.all();

        assertThat(list(who)).hasSize(1);
        assertThat(telling.states(who)).containsExactly("waiting");
    }

    @Test
    @DisplayName("goes to who is at the desk when it is distributed, and to who was named")
    void leaversAndComers() {
        var desk = desk();
        var stays = people.at(desk.id());
        var leaves = people.at(desk.id());
        var disabled = people.at(desk.id());
        var deputy = people.at(desk().id());
        deputyship(stays, deputy);
        telling.commit(telling.offered(telling.task(), desk), telling.notification("copied", null, leaves, "x"));

        desks.end(desk, leaves.login());
        db.sql("update access.account set disabled_at = now() where login = ?")
                .param(disabled.login())
                .update();
        db.sql("update access.deputyship set ended_at = now() where deputy = ?")
                .param(deputy.login())
                .update();
        var comes = people.at(desk.id());
        distribution.all();

        assertThat(kinds(stays)).containsExactly("offered");
        assertThat(kinds(comes)).containsExactly("offered");
        assertThat(kinds(leaves)).containsExactly("copied");
        assertThat(list(disabled)).isEmpty();
        assertThat(list(deputy)).isEmpty();
    }

    @Test
    @DisplayName("is settled if its step ended meanwhile, and read by the person who looked at the step meanwhile")
    void overtaken() {
        var desk = desk();
        var one = people.at(desk.id());
        var other = people.at(desk.id());
        var ended = telling.task();
        var seen = telling.task();
        telling.commit(telling.offered(ended, desk), telling.notification("copied", ended, one, "x"));
        telling.commit(telling.ended(ended));
        telling.commit(telling.notification("returned", ended, one, "x"));
        telling.commit(telling.offered(seen, desk));
        telling.commit(new StepEvent.Viewed(seen, one.login(), Instant.now()));

        distribution.all();

        assertThat(notifications.list(one, null, 100, true).items())
                .extracting(NotificationItem::kind)
                .containsExactly("returned", "copied");
        assertThat(list(one))
                .filteredOn(item -> item.endedAt() != null)
                .extracting(NotificationItem::kind)
                .containsExactlyInAnyOrder("offered", "copied");
        assertThat(notifications.list(other, null, 100, true).items())
                .singleElement()
                .satisfies(item -> assertThat(item.taskId()).isEqualTo(seen));
    }

    @Test
    @DisplayName("is read by the person who looked at the step while it was being distributed")
    void seenMeanwhile() throws Exception {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        telling.commit(telling.offered(task, desk));

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            distribution.all();
            // The person's own transaction does not see what is being distributed.
            elsewhere(() -> telling.commit(new StepEvent.Viewed(task, who.login(), Instant.now())));
        });
        assertThat(notifications.unread(who.login())).isOne();
        distribution.all();

        assertThat(notifications.unread(who.login())).isZero();
        assertThat(list(who)).hasSize(1);
    }

    @Test
    @DisplayName("comes once for the same thing, in one distribution or in two")
    void once() {
        var desk = desk();
        var who = people.at(desk.id());
        var task = telling.task();
        telling.reachable(who, "mail");
        telling.commit(telling.offered(task, desk));
        telling.commit(telling.offered(task, desk));
        distribution.all();
        telling.commit(telling.offered(task, desk));
        distribution.all();

        assertThat(list(who)).hasSize(1);
        assertThat(telling.states(who)).hasSize(1);
    }

    @Test
    @DisplayName("is shown to the administrator when nobody has distributed it for a minute")
    void late() {
        telling.commit(telling.notification("copied", null, people.at(desk().id()), "x"));
        assertThat(letters.undistributed()).isZero();

        owner.sql("update notifications.undistributed set at = now() - interval '2 minutes'")
                .update();

        assertThat(letters.undistributed()).isOne();
    }

    private List<String> kinds(Official who) {
        return list(who).stream().map(NotificationItem::kind).toList();
    }

    private List<NotificationItem> list(Official who) {
        return notifications.list(who, null, 100, false).items();
    }

    private void deputyship(Official principal, Official deputy) {
        db.sql("""
                insert into access.deputyship (principal, deputy, processes, from_day, until_day, set_by, set_at)
                values (:principal, :deputy, '{probe-review}', :today, :today, :principal, now())
                """)
                .param("principal", principal.login())
                .param("deputy", deputy.login())
                .param("today", clock.today())
                .update();
    }

    private static void elsewhere(Runnable act) {
        var failed = new ArrayList<Throwable>();
        var thread = new Thread(act);
        thread.setUncaughtExceptionHandler((t, e) -> failed.add(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(failed).isEmpty();
    }

    /** What the database sees of a copy that is killed: its connection is gone. */
    private void loseTheDatabase() {
        var mine = db.sql("select pg_backend_pid()").query(Integer.class).single();
        elsewhere(() -> db.sql("select pg_terminate_backend(?)")
                .param(mine)
                .query(Boolean.class)
                .single());
        db.sql("select 1").query(Integer.class).single();
    }

    private static Desk desk() {
        return new Desk("organization", "handler", "T-" + System.nanoTime());
    }
}
