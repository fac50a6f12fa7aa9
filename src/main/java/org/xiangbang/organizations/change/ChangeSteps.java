package org.xiangbang.organizations.change;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.organizations.Uscc;
import org.xiangbang.organizations.change.RegistrationChange.Item;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** The two steps of a change in the registration: somebody proposes it, and civil affairs confirms, returns or refuses it. */
@StepWorkFor(
        process = ChangeProcess.KEY,
        step = {ChangeProcess.CHANGE, ChangeProcess.CONFIRM})
class ChangeSteps implements StepWork {
    static final Rule ONE_CHANGE_AT_A_TIME = new Rule("organizations.change-waits", "ours, decision 0111");
    static final Rule CODE_IS_FREE = new Rule("organizations.change-code-taken", "rules Q-11");

    private final ChangeRecords records;
    private final Organizations organizations;

    ChangeSteps(ChangeRecords records, Organizations organizations) {
        this.records = records;
        this.organizations = organizations;
    }

    /** @throws FormRefused when nothing changes, or the code is wrong or taken */
    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        if (in.step().equals(ChangeProcess.CONFIRM)) mayBeConfirmed(in.caseNo());
        else mayBeProposed(in, found);
    }

    /** Somebody else may have signed up with the code while the change waited. */
    private void mayBeConfirmed(String organization) {
        for (var change : records.proposed(organization))
            Verdict.of(
                            change.item() != Item.USCC || !organizations.taken(change.after(), organization),
                            CODE_IS_FREE,
                            change.after())
                    .orThrow();
    }

    private void mayBeProposed(StepInput in, Findings found) {
        found.check(() -> {
            if (changed(in).isEmpty()) throw new FormRefused("newName", "organizations.change-nothing");
        });
        found.check(() -> {
            if (in.has("newUscc")) free(in.text("newUscc"), in.caseNo());
        });
        found.check(() -> Verdict.of(records.proposed(in.caseNo()).isEmpty(), ONE_CHANGE_AT_A_TIME)
                .orThrow());
    }

    private void free(String code, String organization) {
        Uscc.fault(code).ifPresent(fault -> {
            throw new FormRefused("newUscc", fault, code);
        });
        if (organizations.taken(code, organization)) throw new FormRefused("newUscc", "uscc.taken", code);
    }

    /** Returns what is filled in and is not so already. */
    private List<Item> changed(StepInput in) {
        var now = organizations.find(in.caseNo());
        return Arrays.stream(Item.values())
                .filter(item -> in.has(item.field()) && !in.text(item.field()).equals(value(now, item)))
                .toList();
    }

    private static String value(Organization now, Item item) {
        return switch (item) {
            case NAME -> now.name();
            case USCC -> now.registration().uscc().code();
            case REPRESENTATIVE -> now.offer().legalRepresentative();
        };
    }

    @Override
    public void record(StepInput in) {
        if (in.step().equals(ChangeProcess.CHANGE)) {
            if (in.outcome() != Outcome.APPROVE) return;
            for (var item : changed(in))
                records.propose(in.caseNo(), item, in.text(item.field()), in.date("changedOn"), in.text("ground"));
        } else if (in.outcome() != Outcome.APPROVE)
            records.drop(in.caseNo(), in.outcome() == Outcome.RETURN ? "RETURNED" : "REFUSED");
    }

    /** Offers what was returned for supplements. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        var values = new HashMap<String, Object>();
        for (var change : records.returned(file.caseNo())) {
            values.put(change.item().field(), change.after());
            values.put("changedOn", change.changedOn().toString());
            values.put("ground", change.ground());
        }
        return values;
    }
}
