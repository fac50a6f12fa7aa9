package org.xiangbang.tasklist.task;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.facts.CaseBriefs;
import org.xiangbang.tasklist.facts.DecidedFacts;
import org.xiangbang.web.Sentences;

/** Shows about what a person is asked: the case, the step with its facts, and its decision if there is one. */
@Component
class OpinionSubject {
    private final AssignmentPart part;
    private final CaseBriefs cases;
    private final DecidedFacts facts;
    private final Sentences sentences;

    OpinionSubject(AssignmentPart part, CaseBriefs cases, DecidedFacts facts, Sentences sentences) {
        this.part = part;
        this.cases = cases;
        this.facts = facts;
        this.sentences = sentences;
    }

    void add(StepOpinions.Asked asked, Official by, Model model, Locale locale) {
        var step = asked.step();
        var guidance = step.form().guidance();
        var key = asked.opinion().caseStep().businessKey();
        model.addAttribute("file", asked.file());
        model.addAttribute("brief", cases.brief(asked.file(), locale));
        model.addAttribute("facts", facts.of(key, asked.file(), step, by, locale));
        model.addAttribute("panels", cases.panels(asked.file(), by, locale));
        model.addAttribute("stepName", sentences.step(step.process(), step.id(), step.name(), locale));
        model.addAttribute("guidance", sentences.guidance(step.process(), step.id(), guidance, locale));
        model.addAttribute("rules", step.rules());
        model.addAttribute("held", asked.decision() == null ? null : part.held(asked.decision(), step, locale));
    }
}
