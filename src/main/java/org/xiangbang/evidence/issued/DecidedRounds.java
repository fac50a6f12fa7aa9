package org.xiangbang.evidence.issued;

import java.util.ArrayList;
import java.util.List;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.evidence.Act;

/**
 * The rounds of a process that were decided and hold, the oldest first.
 *
 * @param endedBy what ended the newest one; null if it holds, or if nothing was decided
 */
record DecidedRounds(List<PaperRound> rounds, Act endedBy) {
    static DecidedRounds of(PaperOccasion occasion, List<Act> history) {
        var reading = new Reading(occasion, standing(history));
        for (int i = 0; i < reading.history.size(); i++) reading.at(i);
        return new DecidedRounds(List.copyOf(reading.rounds), reading.endedBy);
    }

    /** Returns the acts without the steps that were taken back. */
    private static List<Act> standing(List<Act> history) {
        var standing = new ArrayList<Act>();
        for (var act : history) {
            if (act.act().equals(ActCause.TAKE_BACK)) drop(act, standing);
            standing.add(act);
        }
        return standing;
    }

    private static void drop(Act takenBack, List<Act> acts) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            var act = acts.get(i);
            if (act.act().equals(ActCause.COMPLETE)
                    && takenBack.process().equals(act.process())
                    && takenBack.step().equals(act.step())
                    && takenBack.by().desk().equals(act.by().desk())) {
                acts.remove(i);
                return;
            }
        }
    }

    private static final class Reading {
        private final PaperOccasion occasion;
        private final List<Act> history;
        private final List<PaperRound> rounds = new ArrayList<>();
        private final List<Act> acts = new ArrayList<>();
        private Act endedBy;

        Reading(PaperOccasion occasion, List<Act> history) {
            this.occasion = occasion;
            this.history = history;
        }

        void at(int place) {
            var act = history.get(place);
            if (!rounds.isEmpty() && occasion.ends().stream().anyMatch(end -> isEnded(end, place))) {
                rounds.remove(rounds.size() - 1);
                endedBy = act;
            }
            if (!occasion.has(act)) return;
            if (begins(act)) acts.clear();
            acts.add(act);
            if (occasion.ends(act)) rounds.clear();
            if (occasion.decides(act)) {
                var until = List.copyOf(history.subList(0, place + 1));
                rounds.add(new PaperRound(List.copyOf(acts), until, String.valueOf(act.seq())));
                endedBy = null;
            }
        }

        private boolean isEnded(PaperEnd end, int place) {
            if (!end.isBy(history.get(place))) return false;
            var times = 0;
            for (int i = place; i >= 0; i--) {
                var act = history.get(i);
                if (end.isBy(act)) times++;
                else if (end.step().equals(act.step()) || begins(act)) break;
            }
            return times >= end.times();
        }

        private boolean begins(Act act) {
            return occasion.has(act) && act.step().equals(occasion.firstStep());
        }
    }
}
