package org.xiangbang.notifications.administration;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.notifications.delivery.Outbox;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;

/** The outbox as the administrator sees it: what waits, and what was given up and can be tried again. */
@Repository
public class DeadLetters {
    private static final int PAGE = 50;

    private final JdbcClient db;
    private final OfficialClock clock;

    DeadLetters(JdbcClient db, OfficialClock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param receiver a login, or for a call the endpoint's address */
    public record DeadLetter(
            UUID id,
            long seq,
            String channel,
            String receiver,
            String kind,
            String caseNo,
            int attempts,
            OffsetDateTime createdAt,
            OffsetDateTime endedAt,
            String lastError) {}

    /** @param next cursor of the next page; null on the last page */
    public record Page(List<DeadLetter> items, Long next) {}

    /** What waits in one channel. */
    public record Waiting(String channel, int number, OffsetDateTime since, String lastError) {}

    /** Lists the deliveries that were given up, the newest first. */
    @Transactional(readOnly = true)
    public Page list(Long before) {
        if (before != null && before < 1) throw new FormRefused("before", "field.cursor");
        var found = db.sql("""
                select d.id, d.seq, d.channel, coalesce(w.url, d.receiver) as receiver,
                       coalesce(n.kind, d.body::jsonb ->> 'kind') as kind, coalesce(n.case_no, d.body::jsonb ->> 'caseNo') as case_no,
                       d.attempts, d.created_at, d.ended_at, d.last_error
                  from notifications.delivery d
                  left join notifications.notification n on n.id = d.notification
                  left join notifications.webhook w on d.channel = 'webhook' and w.id::text = d.receiver
                 where d.state = 'dead' and d.seq < :before
                 order by d.seq desc limit :rows
                """)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("rows", PAGE + 1)
                .query(DeadLetter.class)
                .list();
        if (found.size() <= PAGE) return new Page(found, null);
        return new Page(List.copyOf(found.subList(0, PAGE)), found.get(PAGE - 1).seq());
    }

    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        return db.sql("""
                select channel, count(*) as number, min(created_at) as since,
                       (array_agg(last_error order by seq) filter (where last_error is not null))[1] as last_error
                  from notifications.delivery where state = 'waiting' and next_at <= :now::timestamptz + interval '1 hour'
                 group by channel order by channel
                """)
                .param("now", Outbox.at(clock.instant()))
                .query(Waiting.class)
                .list();
    }

    /** Counts the acts whose notifications nobody has distributed for a minute, at most 1000: no copy's worker is running then. */
    @Transactional(readOnly = true)
    public int undistributed() {
        return db.sql("""
                select count(*) from (
                    select 1 from notifications.undistributed where at < :now::timestamptz - interval '1 minute' limit 1000) u
                """)
                .param("now", Outbox.at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /**
     * Counts what needs the administrator: deliveries that were given up, and endpoints that were switched off because calls
     * failed; at most 1000 of each.
     */
    @Transactional(readOnly = true)
    public int alarms() {
        return db.sql("""
                select (select count(*) from (select 1 from notifications.delivery where state = 'dead' limit 1000) d)
                     + (select count(*) from notifications.webhook where disabled_why = 'failing')
                """).query(Integer.class).single();
    }

    /** @throws NotFound unless the delivery was given up and has not been tried again since */
    @Transactional
    public void retry(UUID id) {
        var rows = again(" and id = :id", id);
        if (rows == 0) throw new NotFound("delivery");
    }

    /** @return how many deliveries are tried again */
    @Transactional
    public int retryAll() {
        return again(" and :id::uuid is null", null);
    }

    private int again(String which, UUID id) {
        return db.sql("""
                update notifications.delivery
                   set state = 'waiting', attempts = 0, next_at = :now, ended_at = null
                 where state = 'dead' and channel <> 'code'
                """ + which)
                .param("now", Outbox.at(clock.instant()))
                .param("id", id)
                .update();
    }
}
