package org.xiangbang.funds.web;

import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.web.idempotency.AnsweredForever;

/** The answers of acts by which money is asked for, paid, returned or recovered never expire (ours, decision 0297). */
@Component
class PaymentAnswers {
    private static final Set<String> OF_MONEY = Set.of(
            "funds-disbursement", "funds-payment", "projects-closure", "projects-recovery", "projects-termination");

    @EventListener
    void note(OfficialAct act) {
        if (act.process() != null && OF_MONEY.contains(act.process())) AnsweredForever.mark();
    }
}
