package org.xiangbang.projects.closure;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Rule;

/** The grade of a project (V-10): it follows from the department's score by the table {@code projects-grade}. */
@Component
class ClosingGrade {
    static final Rule GRADE_IS_LISTED = new Rule("projects.grade-listed", "rules V-10; ours, decision 0097");
    private static final String TABLE = "projects-grade";

    private final Decisions decisions;

    ClosingGrade(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @throws org.xiangbang.shared.RuleBroken if the table has no row for the score */
    String of(StepInput in) {
        var inputs = Map.<String, Object>of("region", in.file().region().code(), "score", in.number("score"));
        return decisions.evaluate(TABLE, in.file(), inputs).stream()
                .map(row -> (String) row.get("grade"))
                .findFirst()
                .orElseThrow(() -> GRADE_IS_LISTED.broken(in.number("score")));
    }

    /** @throws FormRefused if a grade was entered that the score does not give */
    void check(StepInput in) {
        var grade = of(in);
        if (in.has("grade") && !in.text("grade").equals(grade))
            throw new FormRefused("grade", "projects.grade-of-score." + grade, in.number("score"));
    }
}
