package org.xiangbang.engine.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xiangbang.shared.Desk;

/**
 * What somebody else was asked about an open step: a signature (加签) or an answer (委派).
 *
 * @param id also the id of its row in the inbox
 * @param taskId the open step it is about
 * @param desk at which the asked person sits
 * @param reason why the signer was added, or the question
 * @param openedAt when it began to wait for the person; null while a signer after waits for the decision
 * @param said the opinion or the answer; null until there is one
 * @param endedBy name of who signed, answered, dropped or recalled; null while it is open and when it lapsed
 */
public record OpinionRequest(
        String id,
        String taskId,
        String caseNo,
        String businessKey,
        String process,
        int version,
        String step,
        Kind kind,
        State state,
        Desk desk,
        String login,
        long person,
        String name,
        String askedBy,
        String askerName,
        String reason,
        Instant askedAt,
        Instant openedAt,
        Instant soonAt,
        Instant dueAt,
        String said,
        List<String> documents,
        String endedBy,
        Instant endedAt) {

    /** Where a signer stands to the decision, or a question. */
    public enum Kind {
        BEFORE,
        BESIDE,
        AFTER,
        QUESTION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is; the first two are still going on. */
    public enum State {
        WAITING,
        OPEN,
        AGREED,
        DISAGREED,
        ANSWERED,
        DROPPED,
        LAPSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public boolean signer() {
        return kind != Kind.QUESTION;
    }

    /** Not yet signed, answered, dropped or lapsed. */
    public boolean pending() {
        return state == State.WAITING || state == State.OPEN;
    }

    /** Asked to sign or has agreed; nobody is asked twice. */
    boolean signs() {
        return signer() && (pending() || state == State.AGREED);
    }

    /** Does a decision to approve wait for this signer? */
    boolean holds() {
        return signer() && kind != Kind.BEFORE && pending();
    }

    /** The same person asked again, when the next decision is there. */
    OpinionRequest again(String newId, Instant now) {
        return new OpinionRequest(
                newId,
                taskId,
                caseNo,
                businessKey,
                process,
                version,
                step,
                kind,
                State.WAITING,
                desk,
                login,
                person,
                name,
                askedBy,
                askerName,
                reason,
                now,
                null,
                soonAt,
                dueAt,
                null,
                List.of(),
                null,
                null);
    }
}
