package org.xiangbang.engine.task;

import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;

/**
 * An open step whose case is locked for the running transaction.
 *
 * @param seat the seat at which {@code by} acts: a desk of their own, or one of a principal
 */
public record EnteredStep(OpenTask task, CaseFile file, StepDefinition definition, Seat seat, Official by) {
    public static final Rule CASE_IS_NOT_SUSPENDED = new Rule("engine.case-suspended", "ours, decision 0005");

    /** @throws org.xiangbang.shared.RuleBroken while the case is suspended, unless the model allows the step even then */
    public void requireMoving() {
        Verdict.of(!file.suspended() || definition.timing().whileSuspended(), CASE_IS_NOT_SUSPENDED, file.caseNo())
                .orThrow();
    }
}
