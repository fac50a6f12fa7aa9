package org.xiangbang.audit;

import java.util.stream.Stream;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

/** The public notice of the result (验收结果公示): an objection is registered with the person who raised it and what it says. */
@StepWorkFor(process = NoticeProcess.KEY, step = NoticeProcess.RESULT_NOTICE, formerly = AcceptanceProcess.KEY)
class ResultNoticeStep implements StepWork {

    @Override
    public void check(StepInput in) {
        var missing = Stream.of("objector", "objection")
                .filter(field -> !in.has(field))
                .map(field -> new Violation(field, "field.required"))
                .toList();
        if (!missing.isEmpty()) throw new FormRefused(missing);
    }
}
