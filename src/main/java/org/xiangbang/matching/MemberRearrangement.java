package org.xiangbang.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** The step in which the lead organization arranges members and shares anew after a member did not agree. */
@StepWorkFor(process = MembersProcess.KEY, step = MembersProcess.REARRANGE, formerly = PairingProcess.KEY)
class MemberRearrangement implements StepWork {
    private static final String MEMBERS = "members";

    private final Pairings pairings;
    private final Members members;

    MemberRearrangement(Pairings pairings, Members members) {
        this.pairings = pairings;
        this.members = members;
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return Map.of(
                MEMBERS,
                pairings.find(CaseFiles.caseNo(businessKey)).shares().stream()
                        .map(MemberRearrangement::row)
                        .toList());
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        var pairing = pairings.find(in.caseNo());
        found.addAll(members.violations(form(in, pairing), pairing.organization(), in.rows(MEMBERS)));
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() == Outcome.APPROVE)
            pairings.arrange(in.caseNo(), form(in, pairings.find(in.caseNo())), members.read(in.rows(MEMBERS)));
        else pairings.status(in.caseNo(), Pairing.Status.WITHDRAWN);
    }

    /** A lead organization that no longer lists any member goes on alone. */
    private static Pairing.Form form(StepInput in, Pairing pairing) {
        return in.rows(MEMBERS).isEmpty() ? Pairing.Form.ONE_TO_ONE : pairing.form();
    }

    private static Map<String, Object> row(Share share) {
        var row = new LinkedHashMap<String, Object>();
        row.put("organization", share.organization());
        row.put("share", share.percent());
        if (share.part() != null) row.put("part", share.part());
        return row;
    }
}
