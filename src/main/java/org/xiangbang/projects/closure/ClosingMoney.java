package org.xiangbang.projects.closure;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.projects.implementation.AcceptedExpenditure;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;

/**
 * What a closing says of money, against what the records hold: what was spent against the expenditure that was accepted, and what is
 * left against its proof (C-10, F-15; ours, decision 0097).
 */
@Component
class ClosingMoney {
    private static final String RETURNED = "returned";

    private final AcceptedExpenditure accepted;
    private final Closings closings;

    ClosingMoney(AcceptedExpenditure accepted, Closings closings) {
        this.accepted = accepted;
        this.closings = closings;
    }

    /** Returns the first values of the report: what was accepted, if anything was. */
    Map<String, Object> first(String caseNo) {
        var known = accepted.of(caseNo);
        return known.isPositive() ? Map.of("spent", known.yuan()) : Map.of();
    }

    /** Notes that less or more was spent than accepted, and the reason or the papers for it are missing. */
    void spent(StepInput in, Findings found) {
        var known = accepted.of(in.caseNo());
        if (!in.asks("spentReason") || in.money("spent").equals(known)) return;
        for (var proof : Map.of("spentReason", "projects.spent-differs", "attachments", "projects.spent-differs-papers")
                .entrySet()) found.check(() -> given(in, proof.getKey(), proof.getValue(), in.money("spent"), known));
    }

    /** Notes that the amount is not what is left, or that returned money has no voucher, day or receipt. */
    void surplus(StepInput in, Findings found) {
        found.check(() -> {
            var left = closings.surplus(in.caseNo());
            if (!in.money("surplusAmount").equals(left))
                throw new FormRefused("surplusAmount", "projects.surplus-sum", in.money("surplusAmount"), left);
        });
        if (!in.asks("returnVoucher") || !RETURNED.equals(in.text("use"))) return;
        for (var field : List.of("returnVoucher", "returnedOn", "returnReceipt"))
            found.check(() -> given(in, field, "projects.returned-proof"));
    }

    private static void given(StepInput in, String field, String code, Object... facts) {
        if (in.value(field).filter(value -> !List.of().equals(value)).isEmpty())
            throw new FormRefused(field, code, facts);
    }
}
