package org.xiangbang.engine.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.FieldValue;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** Turns what was sent into typed values, and reports everything that is wrong with it at once. */
@Component
class FormCheck {
    private static final int OPINION = 2_000;
    private final FieldValue value;
    private final PaperNumberUse numbers;

    FormCheck(FieldValue value, PaperNumberUse numbers) {
        this.value = value;
        this.numbers = numbers;
    }

    /** Checks the form, and takes the numbers of papers that it enters. @throws FormRefused with every violation found */
    StepInput check(EnteredStep entered, StepForm form) {
        var step = entered.definition();
        var wrong = new ArrayList<Violation>();
        var typed = typed(step, form, wrong);
        if (!wrong.isEmpty()) throw new FormRefused(wrong).of(step.asked());
        var outcome = Outcome.named(form.outcome()).orElseThrow();
        var input = input(entered, outcome, typed, form);
        if (step.numbered()) numbers.take(step, input);
        return input;
    }

    /** Checks a form before there is a case that it belongs to. @throws FormRefused with every violation found */
    void check(StepDefinition step, StepForm form) {
        var wrong = new ArrayList<Violation>();
        typed(step, form, wrong);
        if (!wrong.isEmpty()) throw new FormRefused(wrong).of(step.asked());
    }

    private Map<String, Object> typed(StepDefinition step, StepForm form, List<Violation> wrong) {
        var outcome = outcome(step, form, wrong);
        opinion(outcome, form.opinion(), wrong);
        var typed = new LinkedHashMap<String, Object>();
        for (var field : step.form().fields()) {
            var sent = form.fields().get(field.id());
            if (FieldValue.empty(sent)) {
                if (isNeeded(field, outcome)) wrong.add(new Violation(field.id(), "field.required"));
            } else {
                var read = value.read(field, sent, wrong);
                if (read != null) typed.put(field.id(), read);
            }
        }
        for (var name : form.fields().keySet())
            if (step.field(name).isEmpty()) wrong.add(new Violation(name, "field.unknown"));
        return typed;
    }

    private static boolean isNeeded(FieldDefinition field, Outcome outcome) {
        return field.required() && asks(outcome)
                || outcome != null && outcome.word().equals(field.bounds().neededWith());
    }

    private static StepInput input(EnteredStep entered, Outcome outcome, Map<String, Object> typed, StepForm form) {
        var task = entered.task();
        return new StepInput(
                entered.file(),
                task.businessKey(),
                task.process(),
                task.step(),
                outcome,
                VisibleText.of(form.opinion()),
                typed,
                entered.definition().form().fields().stream()
                        .map(FieldDefinition::id)
                        .collect(Collectors.toUnmodifiableSet()),
                form.documents(),
                entered.by(),
                task.desk());
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
            wrong.add(new Violation("outcome", "field.required"));
            return null;
        }
        var outcome = Outcome.named(form.outcome()).filter(step::offers);
        if (outcome.isEmpty()) wrong.add(new Violation("outcome", "outcome.not-offered", form.outcome()));
        return outcome.orElse(null);
    }

    private static void opinion(Outcome outcome, String opinion, List<Violation> wrong) {
        var empty = VisibleText.isEmpty(opinion);
        if (empty && outcome != null && outcome.needsOpinion()) wrong.add(new Violation("opinion", "opinion.required"));
        if (!empty) FieldValue.text("opinion", opinion, OPINION, true, wrong);
    }
}
