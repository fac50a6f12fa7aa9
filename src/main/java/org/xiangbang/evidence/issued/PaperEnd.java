package org.xiangbang.evidence.issued;

import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.evidence.Act;
import org.xiangbang.shared.Outcome;

/**
 * What ends the decision that a paper states, elsewhere in the case: such as the objection that overturned it. The step is known by its
 * id alone, because cases of former models have it in another process.
 *
 * @param outcome null for a timer
 * @param times how often in a row before it ends anything
 */
record PaperEnd(String step, String outcome, int times) {
    /** The project is not carried on. */
    private static final List<PaperEnd> PROJECT_OVER = List.of(
            by("decideTermination", Outcome.APPROVE),
            by("withdrawProposal", Outcome.WITHDRAW),
            by("afterStop", Outcome.REJECT));

    /** A reply states the plan, which a minor change alters without a new reply. */
    static final List<PaperEnd> OF_REPLY = with(PROJECT_OVER, by("decideChange", Outcome.APPROVE));

    static final List<PaperEnd> OF_AGREEMENT = with(PROJECT_OVER, new PaperEnd("signingLapsed", null, 1));

    /** The result is overturned by an objection, or the levels below check again after a rectification. */
    static final List<PaperEnd> OF_RESULT = Stream.concat(
                    Stream.of(by("verifyObjection", Outcome.REJECT)),
                    Stream.of("villageCheck", "townshipCheck").flatMap(PaperEnd::byAny))
            .toList();

    /** The payer sends the payment back to its approval or its request; the approval has lapsed once it failed twice (F-10). */
    static final List<PaperEnd> OF_PAYMENT = List.of(
            by("payOrder", Outcome.BACK),
            by("payOrder", Outcome.RETURN),
            by("charityPayment", Outcome.BACK),
            new PaperEnd("confirmReceipt", Outcome.RETURN.word(), 2));

    private static PaperEnd by(String step, Outcome outcome) {
        return new PaperEnd(step, outcome.word(), 1);
    }

    private static Stream<PaperEnd> byAny(String check) {
        return Stream.of(Outcome.APPROVE, Outcome.RETURN, Outcome.REJECT).map(outcome -> by(check, outcome));
    }

    private static List<PaperEnd> with(List<PaperEnd> ends, PaperEnd more) {
        return Stream.concat(ends.stream(), Stream.of(more)).toList();
    }

    boolean isBy(Act act) {
        if (!step.equals(act.step())) return false;
        return outcome == null
                ? act.act().equals("timer")
                : act.act().equals("complete") && outcome.equals(act.form().outcome());
    }
}
