package org.xiangbang.funds;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/** What the steps of the disbursement have in common: how a return or a refusal changes the request. */
abstract class DisbursementStep implements StepWork {
    final PaymentRequests requests;
    final Payments payments;

    DisbursementStep(PaymentRequests requests, Payments payments) {
        this.requests = requests;
        this.payments = payments;
    }

    /** What the step does to the records when its outcome is approve. */
    abstract void approved(StepInput in, TrancheKey key);

    /** What the step does to the records when its outcome is another one. */
    void otherwise(StepInput in, TrancheKey key) {
        payments.takeBack(key);
        switch (in.outcome()) {
            case RETURN -> requests.returnedBy(key, in.step());
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
