package org.xiangbang.evidence.issued;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

/**
 * When a paper is issued: after a step of a process has decided, or while the step waits that puts the paper up.
 *
 * @param firstStep with which each round of the process begins; null if all of it is one round
 * @param step the step that decides, or that waits
 * @param ends what ends the decision elsewhere in the case
 */
record PaperOccasion(String process, String firstStep, String step, When when, List<PaperEnd> ends) {
    /** What sends a decided round back to its beginning. */
    private static final Set<String> SENDS_BACK = Set.of(Outcome.BACK.word(), Outcome.REJECT.word());

    enum When {
        EACH_APPROVAL,
        NEWEST_APPROVAL,
        CONCLUSION,
        WAITING
    }

    /** After each approval, for as many as there are. */
    static PaperOccasion each(String process, String firstStep, String step) {
        return new PaperOccasion(process, firstStep, step, When.EACH_APPROVAL, List.of());
    }

    /** After the newest approval, until the next round begins or a later step sends it back: the paper says what holds now. */
    static PaperOccasion newest(String process, String firstStep, String step) {
        return new PaperOccasion(process, firstStep, step, When.NEWEST_APPROVAL, List.of());
    }

    /** After the newest decision, whichever it is. */
    static PaperOccasion conclusion(String process, String step) {
        return new PaperOccasion(process, null, step, When.CONCLUSION, List.of());
    }

    /** While the step waits. */
    static PaperOccasion waiting(String process, String step) {
        return new PaperOccasion(process, null, step, When.WAITING, List.of());
    }

    /** The same, until one of these acts ends what was decided. */
    PaperOccasion until(List<PaperEnd> ends) {
        return new PaperOccasion(process, firstStep, step, when, ends);
    }

    /** Does it come before its step is done? */
    boolean waits() {
        return when == When.WAITING;
    }

    /** Returns the rounds that have come to the occasion, the oldest first. */
    List<PaperRound> rounds(List<Act> history, List<OpenOffer> open) {
        if (!waits()) return decided(history).rounds();
        var said = history.stream().filter(this::has).toList();
        return offers(open)
                .map(offer -> new PaperRound(said, history, offer.taskId()))
                .toList();
    }

    /**
     * Returns the desks of authorities that may issue the paper: those that decided a step of the process; of the one that decided
     * alone, where the paper says what holds now and bears its name; the one at which the step waits.
     */
    Stream<Desk> desks(List<Act> history, List<OpenOffer> open) {
        if (waits()) return offers(open).map(OpenOffer::desk).filter(desk -> !desk.ofOrganization());
        var acted = history.stream()
                .filter(this::has)
                .map(act -> act.by().desk())
                .filter(desk -> desk != null && !desk.ofOrganization());
        if (when == When.EACH_APPROVAL) return acted;
        var deciding = decided(history).rounds().stream()
                .flatMap(round -> round.acts().stream().filter(act -> act.step().equals(step)))
                .map(act -> act.by().desk())
                .toList();
        return acted.filter(desk -> deciding.stream().anyMatch(one -> ofOneAuthority(one, desk)));
    }

    private static boolean ofOneAuthority(Desk one, Desk other) {
        return one.department().equals(other.department()) && one.region().equals(other.region());
    }

    private Stream<OpenOffer> offers(List<OpenOffer> open) {
        return open.stream()
                .filter(offer -> offer.process().equals(process) && offer.step().equals(step));
    }

    /** Reads which rounds have been decided and hold. */
    DecidedRounds decided(List<Act> history) {
        return DecidedRounds.of(this, history);
    }

    /** Is the act a completed step of the process? */
    boolean has(Act act) {
        return act.act().equals("complete") && process.equals(act.process()) && act.step() != null;
    }

    boolean decides(Act act) {
        return act.step().equals(step)
                && (when == When.CONCLUSION
                        || Outcome.APPROVE.word().equals(act.form().outcome()));
    }

    /** Does the act end what was decided before, because the paper says only what holds now? */
    boolean ends(Act act) {
        if (!saysWhatHolds()) return false;
        return act.step().equals(firstStep)
                || act.step().equals(step)
                || SENDS_BACK.contains(act.form().outcome());
    }

    /** Does the paper say what holds now, so that the newest decision alone counts? */
    boolean saysWhatHolds() {
        return when == When.NEWEST_APPROVAL || when == When.CONCLUSION;
    }
}
