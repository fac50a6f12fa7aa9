package org.xiangbang.organizations.merger;

import java.util.List;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseMembers;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.organizations.deregistration.Departure;
import org.xiangbang.organizations.deregistration.DepartureRecords;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Verdict;

/** The steps of a merger: somebody proposes it, the absorbing organization agrees, and civil affairs confirms it. */
@StepWorkFor(
        process = MergerProcess.KEY,
        step = {MergerProcess.MERGE, MergerProcess.CONSENT, MergerProcess.CONFIRM})
class MergerSteps implements StepWork {
    private final DepartureRecords records;
    private final Organizations organizations;
    private final CaseMembers members;

    MergerSteps(DepartureRecords records, Organizations organizations, CaseMembers members) {
        this.records = records;
        this.members = members;
        this.organizations = organizations;
    }

    /** The absorbing organization takes over running projects, so it has to be one that may propose some. */
    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        if (in.step().equals(MergerProcess.MERGE)) {
            found.check(() -> {
                if (in.text("absorbing").equals(in.caseNo()))
                    throw new FormRefused("absorbing", "organizations.merger-itself");
                organizations.mayPropose(in.text("absorbing")).orThrow("absorbing");
            });
            found.check(() -> Verdict.of(records.proposed(in.caseNo()).isEmpty(), Departure.ONE_AT_A_TIME)
                    .orThrow());
        } else
            organizations
                    .mayPropose(records.proposed(in.caseNo()).orElseThrow().absorbedBy())
                    .orThrow();
    }

    /** An organization that is not going to absorb this one does not see its case any more. */
    @Override
    public void record(StepInput in) {
        if (in.step().equals(MergerProcess.MERGE)) {
            if (in.outcome() == Outcome.APPROVE)
                records.propose(
                        new Departure(in.caseNo(), in.text("absorbing"), in.date("mergedOn"), in.text("ground"), null));
        } else if (in.outcome() != Outcome.APPROVE) {
            records.drop(in.caseNo(), in.outcome() == Outcome.RETURN ? "RETURNED" : "REFUSED");
            members.replace(in.caseNo(), List.of());
        }
    }

    /** Offers what was returned for supplements. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return records.returned(file.caseNo())
                .filter(returned -> returned.absorbedBy() != null)
                .map(returned -> Map.<String, Object>of(
                        "absorbing", returned.absorbedBy(),
                        "mergedOn", returned.leftOn().toString(),
                        "ground", returned.ground()))
                .orElse(Map.of());
    }
}
