package org.xiangbang.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.TransactionScoped;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.notifications.delivery.Outbox;

/** Stores everything that one act tells, and what is to be delivered of it, in one statement near the end of the act. */
@Component
public class NotificationWriter {
    /** The day of the digest that will contain it, for a person who wants a digest and has an address. */
    private static final String DIGEST_ON = """
            (select :digestOn::date from notifications.choice c join notifications.person p using (login)
                         where c.login = r.login and c.kind_group = e.kind_group and c.way = 'digest'
                           and p.address is not null)""";

    private static final String MAILED = """
            , mailed as (
                insert into notifications.delivery (id, channel, receiver, notification, created_at, next_at)
                select md5('mail ' || k.id)::uuid, 'mail', k.login, k.id, :now, :now
                  from kept k
                  join notifications.choice c on c.login = k.login and c.kind_group = k.kind_group and c.way = 'mail'
                  join notifications.person p on p.login = k.login and p.address is not null
            ), digested as (
                insert into notifications.delivery (id, channel, receiver, day, created_at, next_at)
                select distinct on (k.login) md5('digest ' || k.login || k.digest_on)::uuid, 'digest', k.login, k.digest_on,
                       :now::timestamptz, :digestAt::timestamptz
                  from kept k where k.digest_on is not null
                on conflict (id) do nothing
            )""";

    /** The statement, with two places for what {@link #keep(boolean)} adds. */
    private static final String STATEMENT = """
            with event as (
                select * from jsonb_to_recordset(:events::jsonb)
                    as e (key text, kind text, kind_group text, asks boolean, case_no text, task_id uuid, facts jsonb,
                          desk text, process text, logins text[], body text)
            ), receiver as (
                select e.key, r.login
                  from event e cross join lateral access.public_receivers(e.desk, e.process, :today::date, 500) r (login)
                 where e.desk is not null
                union
                select e.key, l.login from event e cross join lateral unnest(e.logins) l (login)
            ), kept as (
                insert into notifications.notification (id, login, kind, kind_group, asks, case_no, task_id, facts, at, digest_on)
                select md5(r.login || ' ' || e.key)::uuid, r.login, e.kind, e.kind_group, e.asks, e.case_no, e.task_id,
                       e.facts, :now, %s
                  from receiver r
                  join event e using (key)
                on conflict (id) do nothing
                returning id, login, kind_group, digest_on
            )%s, called as (
                insert into notifications.delivery (id, channel, receiver, body, created_at, next_at)
                select md5(w.id || ' ' || e.key)::uuid, 'webhook', w.id::text, e.body, :now, :now
                  from event e join notifications.webhook w on w.kinds @> array[e.kind] and w.disabled_at is null
                on conflict (id) do nothing
            )
            update notifications.notification
               set ended_at = :now, read_at = case when asks then coalesce(read_at, :now) else read_at end
             where task_id = any (:ended::uuid[]) and ended_at is null
            """;

    private static final String KEEP = keep(false);
    private static final String KEEP_AND_MAIL = keep(true);

    private static final String READ = """
            update notifications.notification set read_at = :now
             where task_id = :task::uuid and login = :login and read_at is null and ended_at is null
            """;

    private static final int BEFORE_THE_LAST_WRITES = 0;

    private final WriteBatch writes;
    private final OfficialClock clock;
    private final DigestSchedule mail;
    private final ObjectMapper json;
    private final TransactionScoped<NotificationBatch> batches =
            new TransactionScoped<>(this::begin, this::keep, BEFORE_THE_LAST_WRITES);

    public NotificationWriter(WriteBatch writes, OfficialClock clock, DigestSchedule mail, ObjectMapper json) {
        this.writes = writes;
        this.clock = clock;
        this.mail = mail;
        this.json = json;
    }

    /** Returns the batch of the running act. */
    NotificationBatch batch() {
        return batches.get();
    }

    /** The person looks at the step, so what they were told about it counts as read. */
    void read(String taskId, String login) {
        writes.add(READ, Map.of("task", taskId, "login", login, "now", Outbox.at(clock.instant())));
    }

    /**
     * Makes the statement. Without a mail server it leaves out the parts for mail, because every part costs time even if it finds
     * nothing.
     */
    private static String keep(boolean mail) {
        return STATEMENT.formatted(mail ? DIGEST_ON : "null::date", mail ? MAILED : "");
    }

    private NotificationBatch begin() {
        writes.expect();
        return new NotificationBatch();
    }

    private void keep(NotificationBatch notificationBatch) {
        if (notificationBatch.told().isEmpty() && notificationBatch.ended().isEmpty()) return;
        var now = clock.instant();
        var digestOn = mail.nextDigest(now);
        writes.add(
                mail.configured() ? KEEP_AND_MAIL : KEEP,
                Map.of(
                        "events",
                        write(notificationBatch.told().stream()
                                .map(t -> row(t, now))
                                .toList()),
                        "now",
                        Outbox.at(now),
                        "today",
                        clock.today(),
                        "digestOn",
                        digestOn,
                        "digestAt",
                        Outbox.at(mail.digestAt(digestOn)),
                        "ended",
                        notificationBatch.ended().toArray(String[]::new)));
        notificationBatch.clear();
    }

    private Map<String, Object> row(NotificationDraft notificationDraft, Instant now) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", notificationDraft.key());
        row.put("kind", notificationDraft.kind().word());
        row.put("kind_group", notificationDraft.kind().group().word());
        row.put("asks", notificationDraft.kind().asks());
        row.put("case_no", notificationDraft.caseNo());
        row.put("task_id", notificationDraft.taskId());
        row.put("facts", notificationDraft.facts());
        row.put("desk", notificationDraft.desk());
        row.put("process", notificationDraft.process());
        row.put("logins", notificationDraft.logins());
        row.put("body", body(notificationDraft, now));
        return row;
    }

    private String body(NotificationDraft notificationDraft, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", notificationDraft.kind().word());
        body.put("at", now.atZone(OfficialClock.ZONE).toOffsetDateTime().toString());
        notificationDraft.body().forEach((name, value) -> {
            if (value != null) body.put(name, value);
        });
        return write(body);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
