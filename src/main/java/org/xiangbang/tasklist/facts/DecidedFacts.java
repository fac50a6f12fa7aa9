package org.xiangbang.tasklist.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactTexts;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** The facts on which an open step decides, in the order in which its model names them. */
@Component
public class DecidedFacts {
    private final Map<String, StepFact> facts;
    private final Definitions definitions;
    private final FactTexts texts;

    /** @param facts by the names of their beans */
    DecidedFacts(Map<String, StepFact> facts, Definitions definitions, FactTexts texts) {
        this.facts = facts;
        this.definitions = definitions;
        this.texts = texts;
    }

    @Transactional(readOnly = true)
    public List<ShownFact> of(TaskView view, Official reader, Locale locale) {
        return of(
                deciding(view.businessKey(), view.file(), view.definition(), reader, false, locale), view.definition());
    }

    /** Does the same for a step about which the reader is asked. */
    @Transactional(readOnly = true)
    public List<ShownFact> of(String businessKey, CaseFile file, StepDefinition step, Official reader, Locale locale) {
        return of(deciding(businessKey, file, step, reader, true, locale), step);
    }

    private static Deciding deciding(
            String businessKey, CaseFile file, StepDefinition step, Official reader, boolean asked, Locale locale) {
        return new Deciding(businessKey, file, step.process(), step.id(), step.link(), reader, asked, locale);
    }

    private List<ShownFact> of(Deciding deciding, StepDefinition step) {
        var sheets = new LinkedHashMap<String, FactSheet>();
        for (var fact : named(step))
            if (!fact.equals(StepFact.NOTHING))
                sheets.put(fact, facts.get(StepFact.BEAN + fact).of(deciding));
        return texts.of(sheets, deciding.locale());
    }

    /** A case that began before models named facts is shown what the newest model names for the step, wherever the step stands now. */
    private List<String> named(StepDefinition step) {
        if (!step.form().decides().isEmpty()) return step.form().decides();
        return definitions.names().keySet().stream()
                .filter(process -> module(process).equals(module(step.process())))
                .sorted(Comparator.comparing(process -> !process.equals(step.process())))
                .flatMap(process -> definitions.steps(process).stream())
                .filter(newest -> newest.id().equals(step.id()))
                .map(newest -> newest.form().decides())
                .filter(decides -> !decides.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String module(String process) {
        return process.substring(0, process.indexOf('-') + 1);
    }
}
