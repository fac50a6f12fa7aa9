package org.xiangbang.projects.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.projects.implementation.AcceptedExpenditure;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

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

    /** @throws FormRefused if less or more was spent than accepted, and the reason or the papers for it are missing */
    void spent(StepInput in) {
        var known = accepted.of(in.caseNo());
        if (!in.asks("spentReason") || in.money("spent").equals(known)) return;
        var wrong = new ArrayList<Violation>();
        if (!in.has("spentReason"))
            wrong.add(new Violation("spentReason", "projects.spent-differs", in.money("spent"), known));
        if (in.list("attachments").isEmpty())
            wrong.add(new Violation("attachments", "projects.spent-differs-papers", in.money("spent"), known));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }

    /** @throws FormRefused if the amount is not what is left, or returned money has no voucher, day or receipt */
    void surplus(StepInput in) {
        var wrong = new ArrayList<Violation>();
        var left = closings.surplus(in.caseNo());
        if (!in.money("surplusAmount").equals(left))
            wrong.add(new Violation("surplusAmount", "projects.surplus-sum", in.money("surplusAmount"), left));
        if (in.asks("returnVoucher") && RETURNED.equals(in.text("use")))
            for (var field : List.of("returnVoucher", "returnedOn", "returnReceipt"))
                if (!in.has(field) || in.fields().get(field) instanceof List<?> papers && papers.isEmpty())
                    wrong.add(new Violation(field, "projects.returned-proof"));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }
}
