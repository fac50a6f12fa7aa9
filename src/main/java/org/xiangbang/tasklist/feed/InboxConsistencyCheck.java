package org.xiangbang.tasklist.feed;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.tasklist.list.Inbox;

/** Compares the inbox with the engine, whose data on steps and opinions decide, and rebuilds the inbox from it. */
@Repository
public class InboxConsistencyCheck {
    private final OpenSteps engine;
    private final StepOpinions hands;
    private final InboxFeed feed;
    private final OpinionFeed opinions;
    private final JdbcClient db;

    InboxConsistencyCheck(OpenSteps engine, StepOpinions hands, InboxFeed feed, OpinionFeed opinions, JdbcClient db) {
        this.engine = engine;
        this.hands = hands;
        this.feed = feed;
        this.opinions = opinions;
        this.db = db;
    }

    /** What both the inbox and the engine store about an open step. */
    record Known(
            String caseNo,
            String process,
            int version,
            String step,
            String desk,
            String assignee,
            Instant dueAt,
            Instant standsSince) {}

    /** Returns every step on which the two differ, one sentence each; none when they are equal. */
    @Transactional(readOnly = true)
    public List<String> differences() {
        var standing =
                engine.standing().stream().collect(toMap(StepEvent.ClockPaused::taskId, StepEvent.ClockPaused::since));
        var truth = new HashMap<String, Known>();
        engine.all()
                .forEach(open ->
                        truth.put(open.taskId(), known(open.offered(), open.assignee(), standing.get(open.taskId()))));
        hands.open()
                .forEach(asked ->
                        truth.put(asked.id(), known(asked.offered(), asked.login(), standing.get(asked.id()))));
        var inbox = inbox();
        var differences = new ArrayList<String>();
        truth.forEach((task, known) -> {
            if (!known.equals(inbox.get(task)))
                differences.add("%s: engine %s, inbox %s".formatted(task, known, inbox.get(task)));
        });
        inbox.forEach((task, known) -> {
            if (!truth.containsKey(task)) differences.add("%s: engine nothing, inbox %s".formatted(task, known));
        });
        return differences;
    }

    /** Empties the inbox and fills it from the engine. Acts wait during this time, readers do not. */
    @Transactional
    public void rebuild() {
        db.sql("lock table tasklist.inbox in share row exclusive mode").update();
        db.sql("delete from tasklist.inbox").update();
        for (var open : engine.all()) {
            feed.offered(open.offered());
            if (open.assignee() != null)
                feed.claimed(new StepEvent.Claimed(
                        open.taskId(), open.assignee(), open.offered().createdAt()));
        }
        hands.open().forEach(opinions::asked);
        engine.standing().forEach(feed::stands);
    }

    private Map<String, Known> inbox() {
        return db
                .sql("select i.*, d.name as desk from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id")
                .query((row, number) -> Map.entry(
                        row.getString("task_id"),
                        new Known(
                                row.getString("case_no"),
                                row.getString("process"),
                                row.getInt("version"),
                                row.getString("step"),
                                row.getString("desk"),
                                row.getString("assignee"),
                                millis(Inbox.instant(row, "due_at")),
                                millis(Inbox.instant(row, "stands_since")))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Known known(StepEvent.Offered open, String assignee, Instant standsSince) {
        return new Known(
                open.caseNo(),
                open.process(),
                open.version(),
                open.step(),
                open.desk().id(),
                assignee,
                millis(open.dueAt()),
                millis(standsSince));
    }

    private static Instant millis(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
    }
}
