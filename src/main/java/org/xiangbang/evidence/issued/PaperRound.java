package org.xiangbang.evidence.issued;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.evidence.Act;
import org.xiangbang.shared.Outcome;

/**
 * The completed steps of a process from one beginning to its decision, such as one request for a payment.
 *
 * @param acts the steps in their order, the decision last
 * @param decidedBy the number of the deciding act in the case, by which a paper says which round it is of
 */
record PaperRound(List<Act> acts, int decidedBy) {

    /** Returns the rounds that were approved and whose approval was not taken back, the oldest first. */
    static Stream<PaperRound> decided(PaperKind kind, List<Act> history) {
        var rounds = new ArrayList<PaperRound>();
        var acts = new ArrayList<Act>();
        for (var act : history) {
            if (takesBack(kind, act) && !rounds.isEmpty()) rounds.remove(rounds.size() - 1);
            if (!kind.has(act)) continue;
            if (act.step().equals(kind.firstStep())) acts.clear();
            acts.add(act);
            if (act.step().equals(kind.decidingStep())
                    && Outcome.APPROVE.word().equals(act.form().outcome()))
                rounds.add(new PaperRound(List.copyOf(acts), act.seq()));
        }
        return rounds.stream();
    }

    private static boolean takesBack(PaperKind kind, Act act) {
        return act.act().equals(ActCause.TAKE_BACK)
                && kind.process().equals(act.process())
                && kind.decidingStep().equals(act.step());
    }
}
