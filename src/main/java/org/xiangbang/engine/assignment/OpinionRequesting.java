package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Asks people for their opinion on an open step, and ends it: the row, its place in the inbox, and word to whom it concerns. */
@Component
class OpinionRequesting {
    static final Rule NOT_TOO_MANY = new Rule("hands.at-most", "ours, decision 0063");
    static final int MOST = 20;

    private final OpinionRequests opinionRequests;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final SlaTerms limits;
    private final AssignmentLog acts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpinionRequesting(
            OpinionRequests opinionRequests,
            CaseFiles cases,
            Definitions definitions,
            SlaTerms limits,
            AssignmentLog acts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.opinionRequests = opinionRequests;
        this.cases = cases;
        this.definitions = definitions;
        this.limits = limits;
        this.acts = acts;
        this.events = events;
        this.clock = clock;
    }

    /** At most twenty signers and twenty questions stand on one step. */
    void requireRoom(String taskId, boolean signers) {
        var standing = opinionRequests.of(taskId).stream()
                .filter(o -> o.signer() == signers && (o.pending() || o.state() == OpinionRequest.State.AGREED))
                .count();
        Verdict.of(standing < MOST, NOT_TOO_MANY, MOST).orThrow();
    }

    OpinionRequest ask(EnteredStep entered, OpinionRequest.Kind kind, Candidate who, String reason, Official by) {
        var task = entered.task();
        var now = clock.instant();
        var waits = kind == OpinionRequest.Kind.AFTER;
        var asked = new OpinionRequest(
                UUID.randomUUID().toString(),
                task.taskId(),
                task.caseNo(),
                task.businessKey(),
                task.process(),
                task.version(),
                task.step(),
                kind,
                waits ? OpinionRequest.State.WAITING : OpinionRequest.State.OPEN,
                who.desk(),
                who.login(),
                who.person(),
                who.name(),
                by.login(),
                by.name(),
                reason,
                now,
                waits ? null : now,
                limits.soon(task.createdAt(), entered.definition(), entered.file()),
                task.dueAt(),
                null,
                List.of(),
                null,
                null);
        opinionRequests.add(asked);
        if (!waits) tell(asked);
        return asked;
    }

    /** The same signer once more, when the next decision is there. */
    void askAgain(OpinionRequest o) {
        opinionRequests.add(o.again(UUID.randomUUID().toString(), clock.instant()));
    }

    /** The decision is there: asks everybody who was to be asked after it. */
    void askWaiting(String taskId) {
        opinionRequests.open(taskId, clock.instant()).forEach(this::tell);
    }

    /** It waits for the person from now on. */
    private void tell(OpinionRequest o) {
        events.publishEvent(offered(o));
        acts.tell(
                o.signer() ? "signature-asked" : "answer-asked",
                o.login(),
                o.caseNo(),
                o.id(),
                o.askerName(),
                definitions.step(o.process(), o.version(), o.step()).worded(),
                cases.find(o.caseNo()).title(),
                o.reason());
    }

    /** As the inbox has it. */
    OpinionRequested offered(OpinionRequest o) {
        var step = definitions.step(o.process(), o.version(), o.step());
        return new OpinionRequested(
                o.id(),
                o.signer() ? "sign" : "answer",
                o.login(),
                o.caseNo(),
                o.businessKey(),
                o.process(),
                o.version(),
                o.step(),
                step.name(),
                o.desk(),
                step.link(),
                o.openedAt(),
                o.soonAt(),
                o.dueAt());
    }

    /** Somebody signed or answered. */
    void given(
            OpinionRequest o,
            OpinionRequest.State state,
            String said,
            List<String> documents,
            Official by,
            String outcome) {
        var now = clock.instant();
        opinionRequests.end(o.id(), state, said, documents, by.name(), now);
        events.publishEvent(new OpinionEnded(o.id(), by, outcome, now));
    }

    /** Dropped or called back, by whom. */
    void dropped(OpinionRequest o, Official by) {
        var now = clock.instant();
        opinionRequests.end(o.id(), OpinionRequest.State.DROPPED, null, List.of(), by.name(), now);
        gone(o, now);
    }

    Instant now() {
        return clock.instant();
    }

    /** It leaves the inbox without having been done. */
    void gone(OpinionRequest o, Instant now) {
        if (o.openedAt() != null) events.publishEvent(new OpinionEnded(o.id(), null, null, now));
    }
}
