package org.xiangbang.funds;

import org.springframework.stereotype.Component;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;

/** Asks the project's records about a tranche's money: how much may be paid. Writes there that it was paid. */
@Component
class Settlement {
    static final Rule PAID_AS_APPROVED = new Rule("funds.paid-as-approved", "ours, decision 0050");

    private final Projects projects;
    private final Tranches tranches;
    private final PaymentRequests requests;
    private final Payments payments;

    Settlement(Projects projects, Tranches tranches, PaymentRequests requests, Payments payments) {
        this.projects = projects;
        this.tranches = tranches;
        this.requests = requests;
        this.payments = payments;
    }

    Ceiling ceiling(TrancheKey key) {
        var project = projects.find(key.caseNo());
        return Ceiling.of(tranches.find(key.caseNo(), key.tranche()), project, tranches.paid(key.caseNo()));
    }

    /** @throws org.xiangbang.shared.RuleBroken if the amount exceeds a ceiling */
    void mayAsk(TrancheKey key, Money amount) {
        ceiling(key).mayPay(amount).orThrow();
    }

    /** @throws org.xiangbang.shared.RuleBroken if payments are paused, or a ceiling has become lower than the amount since the request */
    void mayPay(TrancheKey key) {
        Project project = projects.find(key.caseNo());
        project.mayBePaid().orThrow();
        ceiling(key).mayPay(requests.current(key).amount()).orThrow();
    }

    /** Marks the request and the tranche as paid by the confirmed payment. */
    void settle(TrancheKey key) {
        var request = requests.current(key);
        var payment = payments.confirmed(key);
        if (!payment.amount().equals(request.amount()))
            throw PAID_AS_APPROVED.broken(payment.amount(), request.amount());
        requests.status(key, PaymentRequest.Status.PAID);
        tranches.paid(key.caseNo(), key.tranche(), payment.amount(), payment.receivedOn());
    }
}
