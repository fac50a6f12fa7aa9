package org.xiangbang.access.duties;

import static org.xiangbang.access.duties.Duty.APPLY;
import static org.xiangbang.access.duties.Duty.APPROVE;
import static org.xiangbang.access.duties.Duty.AUDIT;
import static org.xiangbang.access.duties.Duty.CONFIRM;
import static org.xiangbang.access.duties.Duty.HANDLE;
import static org.xiangbang.access.duties.Duty.PAY;
import static org.xiangbang.access.duties.Duty.RELEASE;
import static org.xiangbang.access.duties.Duty.REVIEW;
import static org.xiangbang.access.duties.Duty.VERIFY;

import java.util.List;
import java.util.Optional;
import org.xiangbang.shared.Rule;

/** Two duties that one person may not do in the same case, the earlier one first (rules 2.3, items 1 to 4 and 6). */
record DutyConflict(Duty earlier, Duty later, Rule rule) {

    private static final List<DutyConflict> ALL = List.of(
            new DutyConflict(APPLY, VERIFY, new Rule("duties.apply-verify", "rules 2.3(1)")),
            new DutyConflict(APPLY, REVIEW, new Rule("duties.apply-review", "rules 2.3(1)")),
            new DutyConflict(APPLY, APPROVE, new Rule("duties.apply-approve", "rules 2.3(1)")),
            new DutyConflict(APPLY, PAY, new Rule("duties.apply-pay", "rules 2.3(1)")),
            new DutyConflict(APPLY, RELEASE, new Rule("duties.apply-release", "rules 2.3(1)")),
            new DutyConflict(HANDLE, REVIEW, new Rule("duties.handle-review", "rules 2.3(1)")),
            new DutyConflict(REVIEW, APPROVE, new Rule("duties.review-approve", "rules 2.3(2)")),
            new DutyConflict(APPROVE, PAY, new Rule("duties.approve-pay", "rules 2.3(3)")),
            new DutyConflict(PAY, RELEASE, new Rule("duties.pay-release", "rules 2.3(4)")),
            new DutyConflict(APPLY, AUDIT, new Rule("duties.apply-audit", "rules 2.3(6)")),
            new DutyConflict(HANDLE, AUDIT, new Rule("duties.handle-audit", "rules 2.3(6)")),
            new DutyConflict(VERIFY, AUDIT, new Rule("duties.verify-audit", "rules 2.3(6)")),
            new DutyConflict(REVIEW, AUDIT, new Rule("duties.review-audit", "rules 2.3(6)")),
            new DutyConflict(APPROVE, AUDIT, new Rule("duties.approve-audit", "rules 2.3(6)")),
            new DutyConflict(PAY, AUDIT, new Rule("duties.pay-audit", "rules 2.3(6)")),
            new DutyConflict(RELEASE, AUDIT, new Rule("duties.release-audit", "rules 2.3(6)")),
            new DutyConflict(CONFIRM, AUDIT, new Rule("duties.confirm-audit", "rules 2.3(6)")));

    static Optional<Rule> between(Duty earlier, Duty later) {
        return ALL.stream()
                .filter(c -> c.earlier == earlier && c.later == later)
                .map(DutyConflict::rule)
                .findFirst();
    }
}
