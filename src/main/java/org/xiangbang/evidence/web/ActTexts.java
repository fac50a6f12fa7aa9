package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.model.StepOptions;
import org.xiangbang.evidence.Act;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.Sentences;

/** Writes what was decided and entered in an act, in the reader's language. */
@Component
class ActTexts {
    /** The acts that contain the form of their step. */
    private static final Set<String> FORMS = Set.of("complete", "hold");

    private final Definitions definitions;
    private final StepOptions options;
    private final FieldTexts fields;
    private final ActFacts facts;
    private final Sentences sentences;

    ActTexts(Definitions definitions, StepOptions options, FieldTexts fields, ActFacts facts, Sentences sentences) {
        this.definitions = definitions;
        this.options = options;
        this.fields = fields;
        this.facts = facts;
        this.sentences = sentences;
    }

    /** Returns the outcome; null if there is none. */
    String outcome(Act act, Locale locale) {
        var outcome = act.form().outcome();
        if (outcome == null) return null;
        var step = definition(act);
        var label = step == null
                ? null
                : step.form().outcomes().stream()
                        .filter(c -> c.outcome().word().equals(outcome))
                        .map(StepDefinition.OutcomeChoice::label)
                        .findFirst()
                        .orElse(null);
        return sentences.outcome(act.process(), act.step(), outcome, label, locale);
    }

    List<FieldTexts.Line> entered(Act act, Locale locale) {
        var step = FORMS.contains(act.act()) ? definition(act) : null;
        return step == null
                ? facts.of(act, locale)
                : fields.of(options.of(step, act.caseNo()), act.form().fields(), locale);
    }

    /** Finds the step; null if the act is no human step of a model. */
    private StepDefinition definition(Act act) {
        if (act.step() == null || act.version() == null || act.form().outcome() == null) return null;
        try {
            return definitions.step(act.process(), act.version(), act.step());
        } catch (NotFound noHumanStep) {
            return null;
        }
    }
}
