package org.xiangbang.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;

/**
 * The rows of deliveries to the outside. A row is locked from the moment it is taken until it is marked; if the program ends in
 * between, the lock is released.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {
    private final JdbcClient db;
    private final OfficialClock clock;

    Outbox(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Finds the next delivery that is due and that no other transaction has locked; for each receiver strictly one after the other. */
    Optional<Delivery> take(Collection<String> channels) {
        return db.sql("""
                select d.id, d.channel, d.receiver, d.notification, d.day, d.body, d.attempts
                  from notifications.delivery d
                 where d.state = 'waiting' and d.next_at <= :now and d.channel = any (:channels)
                   and not exists (select 1 from notifications.delivery before
                                    where before.state = 'waiting' and before.channel = d.channel
                                      and before.receiver = d.receiver and before.seq < d.seq)
                   and not exists (select 1 from notifications.webhook w
                                    where d.channel = 'webhook' and w.id::text = d.receiver and w.disabled_at is not null)
                 order by d.next_at, d.seq
                 limit 1
                   for update of d skip locked
                """)
                .param("now", now())
                .param("channels", channels.toArray(String[]::new))
                .query(Delivery.class)
                .optional();
    }

    void sent(Delivery delivery, String address) {
        end(delivery, "sent", address, null);
    }

    void dead(Delivery delivery, String reason) {
        end(delivery, "dead", null, reason);
    }

    void dropped(Delivery delivery, String reason) {
        end(delivery, "dropped", null, reason);
    }

    /** Ends the delivery. The text of a code is deleted, because nobody should read it once it was sent. */
    private void end(Delivery delivery, String state, String address, String reason) {
        db.sql("""
                update notifications.delivery
                   set state = :state, attempts = attempts + 1, ended_at = :now, address = :address, last_error = :reason,
                       body = case when channel = 'code' then null else body end
                 where id = :id
                """)
                .param("state", state)
                .param("now", now())
                .param("address", address)
                .param("reason", reason)
                .param("id", delivery.id())
                .update();
    }

    void again(Delivery delivery, Duration after, String reason) {
        db.sql("""
                update notifications.delivery set attempts = attempts + 1, next_at = :next, last_error = :reason where id = :id
                """)
                .param("next", now().plus(after))
                .param("reason", reason)
                .param("id", delivery.id())
                .update();
    }

    public void code(UUID id, String login, String body) {
        db.sql("""
                insert into notifications.delivery (id, channel, receiver, body, created_at, next_at)
                values (:id, 'code', :login, :body, :now, :now)
                """)
                .param("id", id)
                .param("login", login)
                .param("body", body)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return at(clock.instant());
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
