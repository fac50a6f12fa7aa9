package org.xiangbang.projects.closure;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.shared.Outcome;

/**
 * One step of the closing: what it checks, what it stores, and with which values its form starts. It checks and stores on
 * approval only.
 *
 * @param prefill gives the first values for a case number
 */
record ClosingStep(
        Consumer<StepInput> checking, Consumer<StepInput> keeping, Function<String, Map<String, Object>> prefill)
        implements StepWork {

    static ClosingStep keeping(Consumer<StepInput> keeping) {
        return new ClosingStep(in -> {}, keeping, caseNo -> Map.of());
    }

    ClosingStep checking(Consumer<StepInput> check) {
        return new ClosingStep(check, keeping, prefill);
    }

    ClosingStep filledWith(Function<String, Map<String, Object>> values) {
        return new ClosingStep(checking, keeping, values);
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() == Outcome.APPROVE) checking.accept(in);
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
