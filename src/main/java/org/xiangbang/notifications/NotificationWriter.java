package org.xiangbang.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.TransactionScoped;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.notifications.delivery.Outbox;

/**
 * Stores everything that one act tells in one row near the end of the act. It names desks and processes; their people are found
 * when the row is distributed, after the act (decision 0220).
 */
@Component
public class NotificationWriter {
    private static final String KEEP = "call notifications.tell(:now, :told::jsonb, :calls::jsonb, :ended::uuid[])";

    /** What the person is told of the step is already theirs, or it is distributed after this. */
    private static final String READ = """
            with theirs as (
                update notifications.notification set read_at = :now
                 where task_id = :task::uuid and login = :login and read_at is null and ended_at is null)
            insert into notifications.undistributed (at, read_task, read_by)
            select :now, :task::uuid, :login where exists (select 1 from notifications.undistributed)
            """;

    private static final int BEFORE_THE_LAST_WRITES = 0;

    private final WriteBatch writes;
    private final OfficialClock clock;
    private final DistributionWorker worker;
    private final ObjectMapper json;
    private final TransactionScoped<NotificationBatch> batches =
            new TransactionScoped<>(this::begin, this::keep, BEFORE_THE_LAST_WRITES);

    NotificationWriter(WriteBatch writes, OfficialClock clock, DistributionWorker worker, ObjectMapper json) {
        this.writes = writes;
        this.clock = clock;
        this.worker = worker;
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

    private NotificationBatch begin() {
        writes.expect();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
        return new NotificationBatch();
    }

    private void keep(NotificationBatch batch) {
        if (batch.told().isEmpty() && batch.ended().isEmpty()) return;
        var now = clock.instant();
        var row = new HashMap<String, Object>();
        row.put("now", Outbox.at(now));
        row.put("told", told(batch.told()));
        row.put("calls", calls(batch.told(), now));
        row.put("ended", batch.ended().isEmpty() ? null : batch.ended().toArray(String[]::new));
        writes.add(KEEP, row);
        batch.clear();
    }

    /** What people are told, or null. */
    private String told(List<NotificationDraft> drafts) {
        return rows(drafts.stream()
                .filter(NotificationDraft::forPeople)
                .map(NotificationWriter::row)
                .toList());
    }

    private String calls(List<NotificationDraft> drafts, Instant now) {
        return rows(drafts.stream()
                .map(draft -> Map.of("key", draft.key(), "kind", draft.kind().word(), "body", body(draft, now)))
                .toList());
    }

    private String rows(Collection<? extends Map<String, ?>> rows) {
        return rows.isEmpty() ? null : write(rows);
    }

    private static Map<String, Object> row(NotificationDraft draft) {
        var row = new LinkedHashMap<String, Object>();
        row.put("key", draft.key());
        row.put("kind", draft.kind().word());
        row.put("kind_group", draft.kind().group().word());
        row.put("asks", draft.kind().asks());
        row.put("case_no", draft.caseNo());
        row.put("task_id", draft.taskId());
        row.put("facts", draft.facts());
        row.put("desk", draft.desk());
        row.put("process", draft.process());
        row.put("logins", draft.logins());
        return row;
    }

    private String body(NotificationDraft draft, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", draft.kind().word());
        body.put("at", now.atZone(OfficialClock.ZONE).toOffsetDateTime().toString());
        draft.body().forEach((name, value) -> {
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
