package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.engine.model.CaseStep;
import org.xiangbang.engine.step.Claims;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Asks people for their opinion on an open step, and records the result. */
@Component
class OpinionRequesting {
    static final Rule NOT_TOO_MANY = new Rule("hands.at-most", "ours, decision 0063");
    static final Rule DECIDED_ONCE = new Rule("hands.decided", "ours, decision 0063");
    static final int MOST = 20;

    private final OpinionRequests opinionRequests;
    private final PendingDecisions held;
    private final Claims claims;
    private final SlaTerms limits;
    private final OpinionEvents events;
    private final Clock clock;

    OpinionRequesting(
            OpinionRequests opinionRequests,
            PendingDecisions held,
            Claims claims,
            SlaTerms limits,
            OpinionEvents events,
            Clock clock) {
        this.opinionRequests = opinionRequests;
        this.held = held;
        this.claims = claims;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses a further request while a decision waits for signers, and beyond twenty signers or twenty questions on one step. */
    void requireRoom(EnteredStep entered, boolean signers) {
        requireUndecided(entered);
        var standing = opinionRequests.of(entered.task().taskId()).stream()
                .filter(o -> o.signer() == signers && (o.pending() || o.state() == OpinionRequest.State.AGREED))
                .count();
        Verdict.of(standing < MOST, NOT_TOO_MANY, MOST).orThrow();
    }

    void requireUndecided(EnteredStep entered) {
        Verdict.of(held.held(entered.task().taskId()).isEmpty(), DECIDED_ONCE).orThrow();
    }

    /** Asks a person. The step is claimed for the person who asks. */
    OpinionRequest ask(EnteredStep entered, OpinionRequest.Kind kind, Candidate who, String reason, Official by) {
        claims.claim(entered, by);
        var asked = request(entered, kind, who, reason, by);
        opinionRequests.add(asked);
        if (asked.openedAt() != null) events.requested(asked);
        return asked;
    }

    private OpinionRequest request(
            EnteredStep entered, OpinionRequest.Kind kind, Candidate who, String reason, Official by) {
        var task = entered.task();
        var now = clock.instant();
        var waits = kind == OpinionRequest.Kind.AFTER;
        return new OpinionRequest(
                UUID.randomUUID().toString(),
                task.taskId(),
                new CaseStep(task.businessKey(), task.process(), task.version(), task.step()),
                kind,
                waits ? OpinionRequest.State.WAITING : OpinionRequest.State.OPEN,
                new OpinionRequest.Respondent(who.desk(), who.login(), who.person(), who.name()),
                new OpinionRequest.Asking(by.login(), by.name(), reason, now),
                waits ? null : now,
                limits.soon(task.times().createdAt(), entered.definition(), entered.file()),
                task.times().dueAt(),
                OpinionRequest.Response.NONE);
    }

    /** Asks the same signer once more when the next decision is made. */
    void askAgain(OpinionRequest o) {
        opinionRequests.add(o.again(UUID.randomUUID().toString(), clock.instant()));
    }

    /** A decision was made: asks everybody who was to be asked after it. */
    void askWaiting(String taskId) {
        opinionRequests.open(taskId, clock.instant()).forEach(events::requested);
    }

    /** From now on another person is asked. */
    void passed(OpinionRequest o, Official to) {
        opinionRequests.pass(o.id(), to);
        events.passed(o, to, clock.instant());
    }

    /** The person signed or answered. */
    void given(
            OpinionRequest o,
            OpinionRequest.State state,
            String said,
            List<String> documents,
            Official by,
            String outcome) {
        var now = clock.instant();
        opinionRequests.end(o.id(), state, said, documents, by.name(), now);
        events.given(o, by, outcome, now);
    }

    /** The opinion was dropped or withdrawn by {@code by}. */
    void dropped(OpinionRequest o, Official by) {
        var now = clock.instant();
        opinionRequests.end(o.id(), OpinionRequest.State.DROPPED, null, List.of(), by.name(), now);
        events.gone(o, now);
    }

    /**
     * The decision came back. Consents to it lapse; the people who gave them, and those who have not signed yet, are asked again
     * at the next decision.
     */
    void askLater(String taskId) {
        opinionRequests.close(taskId).forEach(o -> events.gone(o, clock.instant()));
        opinionRequests.of(taskId).stream()
                .filter(o -> o.kind() == OpinionRequest.Kind.AFTER && o.state() == OpinionRequest.State.AGREED)
                .forEach(consent -> {
                    opinionRequests.lapse(consent);
                    askAgain(consent);
                });
    }

    /** The step is over. @return the opinions that still waited */
    List<OpinionRequest> lapsed(String taskId) {
        var now = clock.instant();
        var lapsed = opinionRequests.lapse(taskId, now);
        lapsed.forEach(o -> events.gone(o, now));
        return lapsed;
    }
}
