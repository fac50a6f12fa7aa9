package org.xiangbang.funds;

import java.util.List;
import java.util.Map;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;

/** 业务审核, 财务复核: somebody who passes the request has ticked what the step asks to be checked. */
@StepWorkFor(
        process = DisbursementProcess.KEY,
        step = {DisbursementProcess.BUSINESS_REVIEW, DisbursementProcess.FINANCE_REVIEW})
class ReviewStep extends DisbursementStep {
    /** By step, its yes-or-no fields, all of them needed for its consent. */
    private static final Map<String, List<String>> TICKS = Map.of(
            DisbursementProcess.BUSINESS_REVIEW, List.of("withinPlan"),
            DisbursementProcess.FINANCE_REVIEW, List.of("papersComplete", "accountChecked"));

    ReviewStep(PaymentRequests requests, Payments payments) {
        super(requests, payments);
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var open = TICKS.get(in.step()).stream()
                .filter(field -> !in.yes(field))
                .map(field -> new Violation(field, "funds.tick-needed"))
                .toList();
        if (!open.isEmpty()) throw new FormRefused(open);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        requests.handled(key, in.by().person());
    }
}
