package org.xiangbang.evidence.issued;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

/**
 * When a paper is issued: after a step of a process has decided, or while the step waits that puts the paper up.
 *
 * @param firstStep with which each round of the process begins; null if all of it is one round
 * @param step the step that decides, or that waits
 */
record PaperOccasion(String process, String firstStep, String step, When when) {
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
        return new PaperOccasion(process, firstStep, step, When.EACH_APPROVAL);
    }

    /** After the newest approval, until the next round begins or a later step sends it back: the paper says what holds now. */
    static PaperOccasion newest(String process, String firstStep, String step) {
        return new PaperOccasion(process, firstStep, step, When.NEWEST_APPROVAL);
    }

    /** After the newest decision, whichever it is. */
    static PaperOccasion conclusion(String process, String step) {
        return new PaperOccasion(process, null, step, When.CONCLUSION);
    }

    /** While the step waits. */
    static PaperOccasion waiting(String process, String step) {
        return new PaperOccasion(process, null, step, When.WAITING);
    }

    /** Does it come before its step is done? */
    boolean waits() {
        return when == When.WAITING;
    }

    /** Returns the rounds that have come to the occasion, the oldest first. */
    List<PaperRound> rounds(List<Act> history, List<OpenOffer> open) {
        if (!waits()) return decided(history);
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
        var deciding = decided(history).stream()
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

    private List<PaperRound> decided(List<Act> history) {
        var rounds = new ArrayList<PaperRound>();
        var acts = new ArrayList<Act>();
        for (int i = 0; i < history.size(); i++) {
            var act = history.get(i);
            if (takesBack(act) && !rounds.isEmpty()) rounds.remove(rounds.size() - 1);
            if (!has(act)) continue;
            if (act.step().equals(firstStep)) acts.clear();
            acts.add(act);
            if (ends(act)) rounds.clear();
            if (decides(act))
                rounds.add(new PaperRound(List.copyOf(acts), history.subList(0, i + 1), String.valueOf(act.seq())));
        }
        return rounds;
    }

    /** Is the act a completed step of the process? */
    private boolean has(Act act) {
        return act.act().equals("complete") && process.equals(act.process()) && act.step() != null;
    }

    private boolean decides(Act act) {
        return act.step().equals(step)
                && (when == When.CONCLUSION
                        || Outcome.APPROVE.word().equals(act.form().outcome()));
    }

    /** Does the act end what was decided before, because the paper says only what holds now? */
    private boolean ends(Act act) {
        if (when == When.EACH_APPROVAL) return false;
        return act.step().equals(firstStep)
                || act.step().equals(step)
                || SENDS_BACK.contains(act.form().outcome());
    }

    private boolean takesBack(Act act) {
        return act.act().equals(ActCause.TAKE_BACK) && process.equals(act.process()) && step.equals(act.step());
    }
}
