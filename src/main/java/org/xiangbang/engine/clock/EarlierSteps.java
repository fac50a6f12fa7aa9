package org.xiangbang.engine.clock;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;

/** At the start, gives a clock to the steps that were offered before clocks were introduced (decision 0080). */
@Component
class EarlierSteps implements ApplicationRunner {
    private final RunningClocks rows;
    private final Definitions definitions;
    private final SlaTerms limits;
    private final CaseFiles cases;
    private final DueDateChanges changes;
    private final TransactionTemplate transaction;

    EarlierSteps(
            RunningClocks rows,
            Definitions definitions,
            SlaTerms limits,
            CaseFiles cases,
            DueDateChanges changes,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.definitions = definitions;
        this.limits = limits;
        this.cases = cases;
        this.changes = changes;
        this.transaction = transaction;
    }

    /** Handles each step in a transaction of its own, because another copy of the program may do the same at this time. */
    @Override
    public void run(ApplicationArguments arguments) {
        rows.withoutTerm().forEach(step -> transaction.executeWithoutResult(status -> begin(step)));
    }

    private void begin(StepClock step) {
        var file = cases.lock(step.caseNo());
        var definition = definitions.step(step.caseStep());
        var term = limits.term(definition, file);
        if (rows.begin(step.taskId(), term, definition, StepClocks.waits(definition, step.desk())))
            rows.find(step.taskId()).ifPresent(offered -> changes.redate(offered, "T-01"));
    }
}
