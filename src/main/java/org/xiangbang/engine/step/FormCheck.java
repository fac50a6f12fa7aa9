package org.xiangbang.engine.step;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Papers;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.FieldValue;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/**
 * Turns what was sent into typed values, and reports everything that is wrong with it at once: by the declarations of the step and by
 * the rules of its module (ADR 0143).
 */
@Component
class FormCheck {
    private static final int OPINION = 2_000;
    private static final String OUTCOME_FIELD = "outcome";
    private static final String PAPER = "document";
    private static final String OPINION_FIELD = "opinion";

    private final FieldValue value;
    private final PaperNumberUse numbers;
    private final StepWorkRegistry works;
    private final Papers papers;

    FormCheck(FieldValue value, PaperNumberUse numbers, StepWorkRegistry works, Papers papers) {
        this.value = value;
        this.numbers = numbers;
        this.works = works;
        this.papers = papers;
    }

    /**
     * Checks the form, and takes the numbers of papers that it enters.
     *
     * @throws org.xiangbang.shared.FormRefused with everything that is wrong
     * @throws org.xiangbang.shared.RuleBroken if one rule refuses it, and nothing else is wrong
     */
    StepInput check(EnteredStep entered, StepForm form) {
        var step = entered.definition();
        var task = entered.task();
        var wrong = new ArrayList<Violation>();
        var input = read(step, form, entered.by(), wrong).in(entered.file(), task.businessKey(), task.desk());
        var work = works.of(input.process(), input.step());
        var plain = work.isEmpty() && !step.numbered() && !namesPapers(step, input);
        if (!plain || !wrong.isEmpty()) judge(step, input, work, wrong);
        return input;
    }

    /**
     * Checks a form that is to open a case, and returns the case. Its module's rules are asked here only if something is wrong: the step
     * asks them again when it is done.
     *
     * @param opens makes the case from the form; what it refuses is told with the rest
     */
    CaseFile check(StepDefinition step, StepForm form, Official by, Function<StepInput, CaseFile> opens) {
        var wrong = new ArrayList<Violation>();
        var input = read(step, form, by, wrong);
        var found = new Findings();
        found.addAll(wrong);
        papers(step, input, null, found);
        var file = found.value(() -> opens.apply(input));
        if (found.isEmpty()) return file.orElseThrow();
        var opened = file.map(it -> input.in(it, it.caseNo(), it.applicant())).orElse(input);
        works.of(input.process(), input.step()).ifPresent(work -> found.check(() -> work.check(opened, found)));
        throw found.refusal(order(step));
    }

    /** Asks the rules that stand beside the declarations, and refuses the form if anything is wrong. A plain step has none of them. */
    private void judge(StepDefinition step, StepInput input, Optional<StepWork> work, List<Violation> wrong) {
        var found = new Findings();
        found.addAll(wrong);
        papers(step, input, input.caseNo(), found);
        if (step.numbered()) numbers.take(step, input, found);
        work.ifPresent(rules -> found.check(() -> rules.check(input, found)));
        found.orThrow(order(step));
    }

    private static boolean namesPapers(StepDefinition step, StepInput input) {
        return !input.documents().isEmpty()
                || step.form().fields().stream()
                        .anyMatch(f -> f.type().equals(PAPER) && input.fields().containsKey(f.id()));
    }

    /** Notes the papers that this person cannot name, beside the opinion and in fields. */
    private void papers(StepDefinition step, StepInput input, String caseNo, Findings found) {
        found.check(() -> papers.requireUsable(StepForm.DOCUMENTS, input.documents(), caseNo, input.by()));
        for (var field : step.form().fields())
            if (field.type().equals(PAPER))
                found.check(() -> papers.requireUsable(field.id(), input.list(field.id()), caseNo, input.by()));
    }

    private static List<String> order(StepDefinition step) {
        return Stream.concat(
                        Stream.of(OUTCOME_FIELD, OPINION_FIELD),
                        step.form().fields().stream().map(FieldDefinition::id))
                .toList();
    }

    /** Reads the form by the declarations of its step alone; the input belongs to no case yet. */
    StepInput read(StepDefinition step, StepForm form, Official by, List<Violation> wrong) {
        var unread = new HashSet<String>();
        var outcome = outcome(step, form, wrong);
        if (outcome == null) unread.add(OUTCOME_FIELD);
        if (!opinion(outcome, form.opinion(), wrong)) unread.add(OPINION_FIELD);
        var values = values(step, form, outcome, unread, wrong);
        for (var name : form.fields().keySet())
            if (step.field(name).isEmpty()) wrong.add(new Violation(name, code(name)));
        return new StepInput(
                null,
                null,
                step.process(),
                step.id(),
                outcome,
                VisibleText.of(form.opinion()),
                values,
                step.form().fields().stream().map(FieldDefinition::id).collect(Collectors.toUnmodifiableSet()),
                form.documents(),
                by,
                null,
                unread);
    }

    private Map<String, Object> values(
            StepDefinition step, StepForm form, Outcome outcome, Set<String> unread, List<Violation> wrong) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : step.form().fields()) {
            var before = wrong.size();
            var sent = form.fields().get(field.id());
            if (!FieldValue.empty(sent)) {
                var read = value.read(field, sent, wrong);
                if (read != null) values.put(field.id(), read);
            } else if (isNeeded(field, outcome)) wrong.add(new Violation(field.id(), "field.required"));
            if (wrong.size() > before) unread.add(field.id());
        }
        return values;
    }

    /** Only what is no list of texts is among the fields under the name of the documents. */
    private static String code(String unknown) {
        return unknown.equals(StepForm.DOCUMENTS) ? "field.type.text" : "field.unknown";
    }

    private static boolean isNeeded(FieldDefinition field, Outcome outcome) {
        return field.required() && asks(outcome)
                || outcome != null && outcome.word().equals(field.bounds().neededWith());
    }

    /**
     * Are required fields checked? Only if the case goes on; a person who returns, rejects or withdraws it explains this in the
     * opinion instead.
     */
    private static boolean asks(Outcome outcome) {
        return outcome == null || outcome == Outcome.APPROVE || outcome == Outcome.RESERVE;
    }

    private static Outcome outcome(StepDefinition step, StepForm form, List<Violation> wrong) {
        if (VisibleText.isEmpty(form.outcome())) {
            wrong.add(new Violation(OUTCOME_FIELD, "field.required"));
            return null;
        }
        var outcome = Outcome.named(form.outcome()).filter(step::offers);
        if (outcome.isEmpty()) wrong.add(new Violation(OUTCOME_FIELD, "outcome.not-offered", form.outcome()));
        return outcome.orElse(null);
    }

    /** Is the opinion right? */
    private static boolean opinion(Outcome outcome, String opinion, List<Violation> wrong) {
        var before = wrong.size();
        if (!VisibleText.isEmpty(opinion)) FieldValue.text(OPINION_FIELD, opinion, OPINION, true, wrong);
        else if (outcome != null && outcome.needsOpinion()) wrong.add(new Violation(OPINION_FIELD, "opinion.required"));
        return wrong.size() == before;
    }
}
