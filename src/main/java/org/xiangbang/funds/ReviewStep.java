package org.xiangbang.funds;

import java.util.List;
import java.util.Map;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/**
 * The reviews by the business department (业务审核) and by finance (财务复核): the person who approves the request has to have ticked
 * everything that the step asks to be checked.
 */
@StepWorkFor(
        process = DisbursementProcess.KEY,
        step = {DisbursementProcess.BUSINESS_REVIEW, DisbursementProcess.FINANCE_REVIEW})
class ReviewStep extends DisbursementStep {
    /** The yes-or-no fields of each step; all of them have to be ticked before the step may approve. */
    private static final Map<String, List<String>> TICKS = Map.of(
            DisbursementProcess.BUSINESS_REVIEW, List.of("withinPlan"),
            DisbursementProcess.FINANCE_REVIEW, List.of("papersComplete", "accountChecked"));

    private final Payees payees;

    ReviewStep(PaymentRequests requests, Payments payments, Payees payees) {
        super(requests, payments);
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        for (var field : TICKS.get(in.step()))
            found.check(() -> {
                if (!in.yes(field)) throw new FormRefused(field, "funds.tick-needed");
            });
        found.check(() -> payees.mayStillBePaid(requests.current(TrancheKey.of(in.businessKey()))));
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        requests.handled(key, in.by().person());
    }
}
