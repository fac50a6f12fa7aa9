package org.xiangbang.evidence.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.evidence.Act;
import org.xiangbang.shared.VisibleText;

/**
 * The objections that were raised in the case, and what was answered. Who raised them stays with the course of the case, because the
 * decision is about the matter. An objection is to the whole case: it stops the payment of every tranche (decision 0022).
 */
@Component("fact-objections")
class ObjectionsFact implements StepFact {
    /** More is read in the course of the case, which stands on the same page. */
    private static final int MOST = 8;

    private static final String OBJECTION = "objection";
    private static final Set<String> ANSWERS = Set.of("finding", "answer");

    private final EarlierActs acts;
    private final Timeline timeline;

    ObjectionsFact(EarlierActs acts, Timeline timeline) {
        this.acts = acts;
        this.timeline = timeline;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var all = acts.ofCase(deciding.caseNo()).stream()
                .map(EarlierActs.Done::act)
                .toList();
        var raised = all.stream().filter(act -> entered(act, OBJECTION) != null).toList();
        var listed = listed(raised, all);
        var sheet = new FactSheet();
        if (listed.size() < raised.size()) sheet.line("objectionsInAll", FactValue.count(raised.size()));
        return sheet.table("objections", List.of("objection", "at", "finding", "outcome"), listed, act -> {
            var answer = answer(act, all);
            return new FactValue[] {
                FactValue.text(entered(act, OBJECTION)),
                FactValue.moment(act.at()),
                answer.flatMap(ObjectionsFact::answered).map(FactValue::text).orElse(null),
                answer.map(a -> FactValue.named(
                                a.form().outcome(),
                                timeline.line(a, deciding.locale()).outcome()))
                        .orElse(null)
            };
        });
    }

    /** Of many, those without an answer come before answered ones, and late ones before early ones; they stand in their order. */
    private static List<Act> listed(List<Act> raised, List<Act> all) {
        return raised.stream()
                .sorted(Comparator.comparing((Act act) -> answer(act, all).isPresent())
                        .thenComparing(Act::seq, Comparator.reverseOrder()))
                .limit(MOST)
                .sorted(Comparator.comparing(Act::seq))
                .toList();
    }

    /** Finds the first answer of the same process after the objection. */
    private static Optional<Act> answer(Act objection, List<Act> all) {
        return all.stream()
                .filter(act -> act.seq() > objection.seq() && act.process().equals(objection.process()))
                .filter(act -> answered(act).isPresent())
                .findFirst();
    }

    private static Optional<String> answered(Act act) {
        return ANSWERS.stream()
                .flatMap(field -> Optional.ofNullable(entered(act, field)).stream())
                .findFirst();
    }

    private static String entered(Act act, String field) {
        return act.form().fields().get(field) instanceof String text && !VisibleText.isEmpty(text) ? text : null;
    }
}
