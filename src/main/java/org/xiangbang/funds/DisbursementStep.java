package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/** What the steps of the disbursement have in common: their process, and what a return or a refusal does to the request. */
abstract class DisbursementStep implements StepWork {
    private final String step;
    final PaymentRequests requests;
    final Payments payments;

    DisbursementStep(String step, PaymentRequests requests, Payments payments) {
        this.step = step;
        this.requests = requests;
        this.payments = payments;
    }

    @Override
    public final String process() {
        return DisbursementProcess.KEY;
    }

    @Override
    public final String step() {
        return step;
    }

    /** What the step does to the records when its outcome is approve. */
    abstract void approved(StepInput in, TrancheKey key);

    /** What it does with any other outcome. */
    void otherwise(StepInput in, TrancheKey key) {
        payments.takeBack(key);
        switch (in.outcome()) {
            case RETURN -> requests.returnedBy(key, step);
            case REJECT -> requests.status(key, PaymentRequest.Status.REJECTED);
            case WITHDRAW -> requests.status(key, PaymentRequest.Status.GIVEN_UP);
            default -> requests.status(key, PaymentRequest.Status.ASKED);
        }
    }

    @Override
    public final void record(StepInput in) {
        var key = TrancheKey.of(in.businessKey());
        if (in.outcome() == Outcome.APPROVE) approved(in, key);
        else otherwise(in, key);
    }
}
