package org.xiangbang.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.notifications.mail.MailPreferences;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;

/** Acts that notify people, for tests; their events go to this module only. */
@Component
public class Telling {
    public static final Instant DUE = Instant.parse("2027-03-04T02:05:00Z");

    private final NotificationFeed feed;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final MailPreferences own;

    Telling(NotificationFeed feed, TransactionTemplate transaction, JdbcClient db, MailPreferences own) {
        this.feed = feed;
        this.transaction = transaction;
        this.db = db;
        this.own = own;
    }

    public String task() {
        return UUID.randomUUID().toString();
    }

    public void act(Object... published) {
        transaction.executeWithoutResult(status -> {
            for (var event : published) tell(event);
        });
    }

    void actThatFails(Object... published) {
        transaction.executeWithoutResult(status -> {
            for (var event : published) tell(event);
            status.setRollbackOnly();
        });
    }

    private void tell(Object event) {
        if (event instanceof StepEvent.Offered offered) feed.offered(offered);
        else if (event instanceof StepEvent.Ended ended) feed.ended(ended);
        else if (event instanceof StepEvent.Viewed opened) feed.opened(opened);
        else if (event instanceof CaseEvent.Moved moved) feed.moved(moved);
        else feed.told((Notification) event);
    }

    public StepEvent.Offered offered(String taskId, Desk desk) {
        return new StepEvent.Offered(
                taskId,
                "P-513228-2026-9999",
                "P-513228-2026-9999",
                "probe-review",
                1,
                "decide",
                "复核",
                desk,
                "approval",
                Instant.now(),
                DUE.minus(Duration.ofDays(1)),
                DUE);
    }

    public StepEvent.Ended ended(String taskId) {
        return new StepEvent.Ended(taskId, "decide", true, Instant.now());
    }

    public Notification notification(String kind, String taskId, Official to, String... facts) {
        return new Notification(kind, List.of(to.login()), "P-513228-2026-9999", taskId, List.of(facts));
    }

    /** The official has a confirmed address and this way for every group. */
    public String reachable(Official who, String way) {
        var address = who.login() + "@example.org";
        own.choose(who.login(), "zh", java.util.Map.of("task", way, "deadline", way, "case", way, "desk", way));
        db.sql("update notifications.person set address = ?, confirmed_at = now() where login = ?")
                .params(address, who.login())
                .update();
        return address;
    }

    /** Every waiting delivery is due at once. */
    public void everythingIsDue() {
        db.sql("update notifications.delivery set next_at = now() - interval '1 minute' where state = 'waiting'")
                .update();
    }

    public List<String> states(Official who) {
        return db.sql("select state from notifications.delivery where receiver = ? order by seq")
                .param(who.login())
                .query(String.class)
                .list();
    }

    public void emptyOutbox() {
        db.sql("delete from notifications.delivery").update();
        db.sql("delete from notifications.webhook").update();
    }
}
