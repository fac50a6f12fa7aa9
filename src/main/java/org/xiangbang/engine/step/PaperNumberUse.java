package org.xiangbang.engine.step;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.PaperNumbers;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;

/**
 * Takes the numbers of papers that a step enters. Whether a number may stand in a second place is said by the table {@code
 * projects-paper-numbers} (ours, decision 0099).
 */
@Component
class PaperNumberUse {
    private static final String TABLE = "projects-paper-numbers";
    private static final String REFUSE = "refuse";

    private final PaperNumbers numbers;
    private final Decisions decisions;

    PaperNumberUse(PaperNumbers numbers, Decisions decisions) {
        this.numbers = numbers;
        this.decisions = decisions;
    }

    /** Takes each number. @param found takes each field whose number stands elsewhere, if the table refuses a second use */
    void take(StepDefinition step, StepInput in, Findings found) {
        for (var field : step.form().fields())
            if (!field.numberOf().isEmpty()) found.check(() -> found.addAll(take(field, in)));
    }

    private List<Violation> take(FieldDefinition field, StepInput in) {
        if (in.outcome() != Outcome.APPROVE || !in.has(field.id())) return List.of();
        var issuer = in.desk().department() + "@" + in.desk().region();
        var number = new PaperNumbers.Number(field.numberOf(), issuer, in.text(field.id()));
        if (number.isEmpty()) return List.of(new Violation(field.id(), "field.required"));
        var other = numbers.usedElsewhere(number, in.businessKey());
        if (other.isPresent() && refused(number.kind(), in))
            return List.of(new Violation(field.id(), "engine.number-used", number.text(), other.get()));
        numbers.use(number, in.businessKey());
        return List.of();
    }

    private boolean refused(String kind, StepInput in) {
        var inputs = Map.<String, Object>of("region", in.file().region().code(), "kind", kind);
        return decisions.evaluate(TABLE, inputs).stream()
                .map(row -> row.get("use"))
                .findFirst()
                .filter(REFUSE::equals)
                .isPresent();
    }
}
