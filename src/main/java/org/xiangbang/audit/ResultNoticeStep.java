package org.xiangbang.audit;

import java.util.List;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;

/** The public notice of the result (验收结果公示): an objection is registered with the person who raised it and what it says. */
@StepWorkFor(process = NoticeProcess.KEY, step = NoticeProcess.RESULT_NOTICE, formerly = AcceptanceProcess.KEY)
class ResultNoticeStep implements StepWork {

    @Override
    public void check(StepInput in, Findings found) {
        for (var field : List.of("objector", "objection"))
            found.check(() -> {
                if (!in.has(field)) throw new FormRefused(field, "field.required");
            });
    }
}
