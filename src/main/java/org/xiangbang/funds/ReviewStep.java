package org.xiangbang.funds;

import java.util.List;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;

/** 业务审核, 财务复核: somebody who passes the request has ticked what the step asks to be checked. */
class ReviewStep extends DisbursementStep {
    private final List<String> ticks;

    /** @param ticks the step's yes-or-no fields, all of them needed for its consent */
    ReviewStep(String step, List<String> ticks, PaymentRequests requests, Payments payments) {
        super(step, requests, payments);
        this.ticks = ticks;
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var open = ticks.stream()
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
