package org.xiangbang.projects.lifecycle;

import java.util.Optional;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;

/**
 * The step in which the money of a terminated project is accounted for: what was spent and what was returned add up to what was
 * paid (F-15).
 */
@StepWorkFor(
        process = TerminationProcess.KEY,
        step = TerminationProcess.ACCOUNT_FOR_MONEY,
        formerly = LifecycleProcess.KEY)
class TerminationAccount implements StepWork {
    private final Tranches tranches;

    TerminationAccount(Tranches tranches) {
        this.tranches = tranches;
    }

    @Override
    public void check(StepInput in, Findings found) {
        found.check(() -> {
            var accounted = money(in, "spent").plus(money(in, "returned"));
            var paid = tranches.paid(in.caseNo());
            if (!accounted.equals(paid)) throw new FormRefused("spent", "projects.account-sum", accounted, paid);
        });
        found.check(() -> {
            if (in.has("returned") && !in.has("returnedOn")) throw new FormRefused("returnedOn", "field.required");
        });
    }

    private static Money money(StepInput in, String field) {
        return Optional.ofNullable(in.money(field)).orElse(Money.ZERO);
    }
}
