package org.xiangbang.engine.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.engine.task.UnaskedSteps;
import org.xiangbang.shared.Official;

/** The rows of the opinions that other people were asked for on open steps. */
@Repository
class OpinionRequests {
    private static final String ADD = """
            insert into engine.opinion_request (id, task_id, case_no, business_key, process, version, step, kind, state, desk, login,
                                        person, name, asked_by, asker_name, reason, asked_at, opened_at, soon_at, due_at)
            values (?::uuid, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String RETURNING = " returning *";

    private final JdbcClient db;
    private final UnaskedSteps unasked;

    OpinionRequests(JdbcClient db, UnaskedSteps unasked) {
        this.db = db;
        this.unasked = unasked;
    }

    boolean mayBeAsked(String taskId) {
        return unasked.mayBeAsked(taskId);
    }

    void add(OpinionRequest o) {
        unasked.remove(o.taskId());
        db.sql(ADD)
                .params(
                        o.id(),
                        o.taskId(),
                        o.caseNo(),
                        o.caseStep().businessKey(),
                        o.caseStep().process(),
                        o.caseStep().version(),
                        o.caseStep().step(),
                        o.kind().word(),
                        o.state().word(),
                        o.respondent().desk().id(),
                        o.respondent().login(),
                        o.respondent().person(),
                        o.respondent().name(),
                        o.asking().askedBy(),
                        o.asking().askerName(),
                        o.asking().reason(),
                        o.asking().askedAt(),
                        o.openedAt(),
                        o.soonAt(),
                        o.dueAt())
                .update();
    }

    Optional<OpinionRequest> find(String id) {
        return uuid(id).flatMap(known -> db.sql("select * from engine.opinion_request where id = ?")
                .param(known)
                .query(OpinionRequest.class)
                .optional());
    }

    /** Returns everything that was ever asked about the step, in its order. */
    List<OpinionRequest> of(String taskId) {
        if (!mayBeAsked(taskId)) return List.of();
        return db.sql("select * from engine.opinion_request where task_id = ? order by asked_at, name, id")
                .param(taskId)
                .query(OpinionRequest.class)
                .list();
    }

    /** Returns what is asked of a person, including signatures that wait for a decision. */
    List<OpinionRequest> askedOf(String login) {
        return db.sql(
                        "select * from engine.opinion_request where login = ? and state in ('waiting', 'open') order by asked_at, id")
                .param(login)
                .query(OpinionRequest.class)
                .list();
    }

    /** Returns what a person asked of others and has not been told yet, the first due first; at most {@code most}. */
    List<OpinionRequest> askedBy(String login, int most) {
        return db.sql("""
                select * from engine.opinion_request where asked_by = ? and state in ('waiting', 'open')
                 order by due_at nulls last, id limit ?
                """).params(login, most).query(OpinionRequest.class).list();
    }

    /** From now on another person is asked. */
    void pass(String id, Official to) {
        db.sql("update engine.opinion_request set login = ?, person = ?, name = ? where id = ?::uuid")
                .params(to.login(), to.person(), to.name(), id)
                .update();
    }

    /** Returns what waits for a person now, in all cases. */
    List<OpinionRequest> open() {
        return db.sql("select * from engine.opinion_request where state = 'open'")
                .query(OpinionRequest.class)
                .list();
    }

    /** Starts to wait for the signers after the decision. @return the requests that are open now */
    List<OpinionRequest> open(String taskId, Instant at) {
        return db.sql(
                        "update engine.opinion_request set state = 'open', opened_at = ? where task_id = ? and state = 'waiting'"
                                + RETURNING)
                .params(at, taskId)
                .query(OpinionRequest.class)
                .list();
    }

    void end(String id, OpinionRequest.State state, String said, List<String> documents, String by, Instant at) {
        db.sql("""
                update engine.opinion_request set state = ?, said = ?, documents = ?, ended_by = ?, ended_at = ? where id = ?::uuid
                """)
                .params(state.word(), said, documents.toArray(String[]::new), by, at, id)
                .update();
    }

    /** The decision came back, so a signer after it waits for the next decision. @return the requests that no longer wait for a person */
    List<OpinionRequest> close(String taskId) {
        var open = db.sql(
                        "select * from engine.opinion_request where task_id = ? and kind = 'after' and state = 'open'")
                .param(taskId)
                .query(OpinionRequest.class)
                .list();
        db.sql(
                        "update engine.opinion_request set state = 'waiting', opened_at = null where task_id = ? and kind = 'after' and state = 'open'")
                .param(taskId)
                .update();
        return open;
    }

    /** A consent to a decision that came back no longer counts. What was said is kept. */
    void lapse(OpinionRequest consent) {
        db.sql("update engine.opinion_request set state = 'lapsed' where id = ?::uuid")
                .param(consent.id())
                .update();
    }

    /** Ends the requests that still wait, because the step is over. @return the requests that lapsed */
    List<OpinionRequest> lapse(String taskId, Instant at) {
        if (!mayBeAsked(taskId)) return List.of();
        return db.sql("""
                with decision as (delete from engine.pending_decision where task_id = :task)
                update engine.opinion_request set state = 'lapsed', ended_at = :at
                 where task_id = :task and state in ('waiting', 'open')
                """ + RETURNING)
                .param("task", taskId)
                .param("at", at)
                .query(OpinionRequest.class)
                .list();
    }

    /** Changes the due dates to those of the step. @return the ids of the requests that are not over */
    List<String> due(String taskId, Instant soonAt, Instant dueAt) {
        return db.sql("""
                update engine.opinion_request set soon_at = ?, due_at = ? where task_id = ? and state in ('waiting', 'open')
                returning id::text
                """).params(soonAt, dueAt, taskId).query(String.class).list();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
