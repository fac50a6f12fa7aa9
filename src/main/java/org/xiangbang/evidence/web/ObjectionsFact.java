package org.xiangbang.evidence.web;

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
        return new FactSheet().table("objections", List.of("objection", "at", "finding", "outcome"), raised, act -> {
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
