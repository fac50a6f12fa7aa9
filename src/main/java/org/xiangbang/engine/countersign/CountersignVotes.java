package org.xiangbang.engine.countersign;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/** The rows of the desks that countersign a step, by round: who is asked, who decided what, what was kept or lapsed at a return. */
@Repository
public class CountersignVotes {
    private final JdbcClient db;
    private final Clock clock;

    CountersignVotes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** An opinion from an earlier round that the desk does not have to give again. */
    record Kept(String taskId, Outcome outcome, String login, String name) {}

    void asked(String taskId, String instance, String round, String step, Desk desk) {
        db.sql("""
                insert into engine.countersigner (task_id, instance, round, step, desk, state, at)
                values (?, ?, ?, ?, ?, 'asked', ?)
                """)
                .params(taskId, instance, round, step, desk.id(), clock.instant())
                .update();
    }

    void given(String taskId, Outcome outcome, Official by) {
        given(taskId, outcome, by.login(), by.name());
    }

    private void given(String taskId, Outcome outcome, String login, String name) {
        db.sql("""
                update engine.countersigner set state = 'given', outcome = ?, login = ?, name = ?, at = ?
                 where task_id = ?
                """).params(outcome.word(), login, name, clock.instant(), taskId).update();
    }

    /** The countersigner is no longer needed. */
    public void ended(String taskId) {
        db.sql("update engine.countersigner set state = 'ended' where task_id = ? and state = 'asked'")
                .param(taskId)
                .update();
    }

    public void takenBack(String taskId) {
        db.sql("update engine.countersigner set state = 'taken-back' where task_id = ?")
                .param(taskId)
                .update();
    }

    public Optional<String> round(String taskId) {
        return db.sql("select round from engine.countersigner where task_id = ?")
                .param(taskId)
                .query(String.class)
                .optional();
    }

    /** Returns the outcomes that the round has so far. */
    public List<Outcome> heard(String round) {
        return db.sql("select outcome from engine.countersigner where round = ? and state = 'given'")
                .param(round)
                .query(Outcome.class)
                .list();
    }

    /** Returns the desks that the round has asked, in that order, with their opinions; desks that are no longer needed are left out. */
    List<CountersignProgress.Said> said(String round) {
        return db.sql("""
                select c.desk, c.name, c.outcome from engine.countersigner c
                 where c.round = ? and c.state in ('asked', 'given') order by c.state = 'asked', c.at, c.desk
                """).param(round).query(CountersignProgress.Said.class).list();
    }

    public boolean open(String round) {
        return db.sql("select exists (select 1 from engine.countersigner where round = ? and state = 'asked')")
                .param(round)
                .query(Boolean.class)
                .single();
    }

    /** Keeps all opinions of this round valid for when the round starts again. */
    public void keepRound(String round) {
        db.sql("update engine.countersigner set state = 'kept' where round = ? and state = 'given'")
                .param(round)
                .update();
    }

    /** The opinion of a desk that was kept or has lapsed. */
    public record Word(String step, Desk desk, String name) {}

    /** Keeps the newest consent of each desk to these steps valid for when the case comes there again. */
    public List<Word> keep(String instance, Collection<String> steps) {
        return turn(instance, steps, "kept", """
                state = 'given' and outcome = 'approve'
                and not exists (select 1 from engine.countersigner later
                                 where later.instance = c.instance and later.step = c.step and later.desk = c.desk
                                   and later.at > c.at)
                """);
    }

    /** Lets the opinions on these steps lapse that were not kept. */
    public List<Word> lapse(String instance, Collection<String> steps) {
        return turn(instance, steps, "lapsed", "state = 'given'");
    }

    private List<Word> turn(String instance, Collection<String> steps, String state, String which) {
        return db.sql("""
                update engine.countersigner c set state = :state
                 where instance = :instance and step = any(:steps) and %s returning step, desk, name
                """.formatted(which))
                .param("state", state)
                .param("instance", instance)
                .param("steps", steps.toArray(String[]::new))
                .query(Word.class)
                .list();
    }

    /** Takes the desk's kept opinion, if it has one; it is used once. */
    Optional<Kept> use(String instance, String step, Desk desk) {
        return db.sql("""
                update engine.countersigner set state = 'used'
                 where task_id = (select task_id from engine.countersigner
                                   where instance = :instance and step = :step and state = 'kept'
                                     and desk in (select access.public_desks_before(:desk))
                                   order by at desc limit 1)
                returning task_id, outcome, login, name
                """)
                .param("instance", instance)
                .param("step", step)
                .param("desk", desk.id())
                .query(Kept.class)
                .optional();
    }

    void repeat(String taskId, Kept kept) {
        given(taskId, kept.outcome(), kept.login(), kept.name());
    }
}
