package org.xiangbang.engine.assignment;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xiangbang.engine.model.CaseStep;
import org.xiangbang.shared.Desk;

/**
 * What another person was asked about an open step: a signature (加签) or an answer (委派).
 *
 * @param id the id, which is also the id of its row in the inbox
 * @param taskId the open step it is about
 * @param openedAt when it began to wait for the person; null for a signer after the decision while there is no decision
 */
public record OpinionRequest(
        String id,
        String taskId,
        CaseStep caseStep,
        Kind kind,
        State state,
        Respondent respondent,
        Asking asking,
        Instant openedAt,
        Instant soonAt,
        Instant dueAt,
        Response response) {

    /** The person who is asked. @param desk the desk of this person */
    public record Respondent(Desk desk, String login, long person, String name) {}

    /** The person who asked, and when. @param reason the reason why the signer was added, or the question */
    public record Asking(String askedBy, String askerName, String reason, Instant askedAt) {}

    /**
     * The result of the request.
     *
     * @param said the opinion or the answer; null until there is one
     * @param endedBy name of the person who signed, answered, dropped or withdrew it; null while it is open and when it
     *     lapsed
     */
    public record Response(String said, List<String> documents, String endedBy, Instant endedAt) {
        static final Response NONE = new Response(null, List.of(), null, null);
    }

    /** A question, or a signer, who signs before, beside or after the decision. */
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

    /** The state of the request. While it has one of the first two it is still going on. */
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

    public String caseNo() {
        return caseStep.caseNo();
    }

    public boolean signer() {
        return kind != Kind.QUESTION;
    }

    /** Is it not yet signed, answered, dropped or lapsed? */
    public boolean pending() {
        return state == State.WAITING || state == State.OPEN;
    }

    /** Was the person asked to sign, or have they agreed? Nobody is asked twice. */
    boolean signs() {
        return signer() && (pending() || state == State.AGREED);
    }

    /** Does a decision to approve wait for this signer? */
    boolean holds() {
        return signer() && kind != Kind.BEFORE && pending();
    }

    /** Makes a request to the same person for the next decision. */
    OpinionRequest again(String newId, Instant now) {
        return new OpinionRequest(
                newId,
                taskId,
                caseStep,
                kind,
                State.WAITING,
                respondent,
                new Asking(asking.askedBy(), asking.askerName(), asking.reason(), now),
                null,
                soonAt,
                dueAt,
                Response.NONE);
    }
}
