package org.xiangbang.organizations.deregistration;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;

/** The two steps of a deregistration: somebody proposes it with what becomes of each project, and civil affairs confirms it. */
@StepWorkFor(
        process = DeregistrationProcess.KEY,
        step = {DeregistrationProcess.DEREGISTER, DeregistrationProcess.CONFIRM})
class DeregistrationSteps implements StepWork {
    private final DepartureRecords records;

    DeregistrationSteps(DepartureRecords records) {
        this.records = records;
    }

    /** Every running project is listed once. */
    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE || !in.step().equals(DeregistrationProcess.DEREGISTER)) return;
        found.check(() -> Verdict.of(records.proposed(in.caseNo()).isEmpty(), Departure.ONE_AT_A_TIME)
                .orThrow());
        found.check(() -> listed(in, found));
    }

    private void listed(StepInput in, Findings found) {
        var listed = new HashSet<String>();
        for (var row : in.rows("runningProjects"))
            if (!listed.add(row.get("project").toString()))
                found.add(
                        new Violation("runningProjects", "organizations.departure-project-twice", row.get("project")));
        for (var project : records.running(in.caseNo()))
            if (!listed.contains(project.caseNo()))
                found.add(new Violation(
                        "runningProjects",
                        "organizations.departure-project-missing",
                        project.title(),
                        project.caseNo()));
    }

    @Override
    public void record(StepInput in) {
        if (in.step().equals(DeregistrationProcess.DEREGISTER)) {
            if (in.outcome() == Outcome.APPROVE)
                records.propose(new Departure(in.caseNo(), null, in.date("deregisteredOn"), in.text("ground"), null));
        } else if (in.outcome() != Outcome.APPROVE)
            records.drop(in.caseNo(), in.outcome() == Outcome.RETURN ? "RETURNED" : "REFUSED");
    }

    /** Lists the running projects, and offers what was returned for supplements. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        List<Map<String, Object>> rows = records.running(file.caseNo()).stream()
                .map(project -> Map.<String, Object>of("project", project.caseNo()))
                .toList();
        return records.returned(file.caseNo())
                .filter(returned -> returned.absorbedBy() == null)
                .map(returned -> Map.<String, Object>of(
                        "deregisteredOn", returned.leftOn().toString(),
                        "ground", returned.ground(),
                        "runningProjects", rows))
                .orElse(Map.of("runningProjects", rows));
    }
}
