package org.xiangbang.projects.closure;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/**
 * One step of the closing: what it checks, what it stores, and with which values its form starts. It checks and stores on
 * approval only.
 *
 * @param prefill gives the first values for a case number
 */
record ClosingStep(
        BiConsumer<StepInput, Findings> checking,
        Consumer<StepInput> keeping,
        Function<String, Map<String, Object>> prefill)
        implements StepWork {

    static ClosingStep keeping(Consumer<StepInput> keeping) {
        return new ClosingStep((in, found) -> {}, keeping, caseNo -> Map.of());
    }

    /** With one check, which throws. */
    ClosingStep checking(Consumer<StepInput> check) {
        return checking((in, found) -> check.accept(in));
    }

    /** With several checks, each given to what was found. */
    ClosingStep checking(BiConsumer<StepInput, Findings> checks) {
        return new ClosingStep(checks, keeping, prefill);
    }

    ClosingStep filledWith(Function<String, Map<String, Object>> values) {
        return new ClosingStep(checking, keeping, values);
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() == Outcome.APPROVE) checking.accept(in, found);
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.APPROVE) keeping.accept(in);
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return prefill.apply(file.caseNo());
    }
}
