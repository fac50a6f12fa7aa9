package org.xiangbang.notifications;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.WriteBatch;
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
    private final Distribution distribution;
    private final WriteBatch writes;
    private final ObjectMapper json;
    private final JdbcClient db;
    private final MailPreferences own;

    Telling(
            NotificationFeed feed,
            TransactionTemplate transaction,
            Distribution distribution,
            WriteBatch writes,
            ObjectMapper json,
            JdbcClient db,
            MailPreferences own) {
        this.writes = writes;
        this.json = json;
        this.feed = feed;
        this.distribution = distribution;
        this.transaction = transaction;
        this.db = db;
        this.own = own;
    }

    public String task() {
        return UUID.randomUUID().toString();
    }

    /** An act, and what it tells is distributed. */
    public void act(Object... published) {
        commit(published);
        distribution.all();
    }

    /** An act whose notifications wait for the worker. */
    public void commit(Object... published) {
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

    WriteBatch writes() {
        return writes;
    }

    ObjectMapper json() {
        return json;
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

    /** The facts of the mails to that person, in the order in which they are sent. */
    List<String> mailed(Official who) {
        return db.sql("""
                select n.facts ->> 0 from notifications.delivery d join notifications.notification n on n.id = d.notification
                 where d.receiver = ? order by d.seq
                """).param(who.login()).query(String.class).list();
    }

    /** How many rows wait for their distribution. */
    int undistributed() {
        return db.sql("select count(*) from notifications.undistributed")
                .query(Integer.class)
                .single();
    }

    public void emptyOutbox() {
        distribution.all();
        db.sql("delete from notifications.delivery").update();
        db.sql("delete from notifications.webhook").update();
    }
}
