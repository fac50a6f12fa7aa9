package org.xiangbang.organizations;

import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** The two steps of a change of the account: the organization proposes it, and civil affairs confirms, returns or refuses it. */
@StepWorkFor(
        process = AccountProcess.KEY,
        step = {AccountProcess.CHANGE, AccountProcess.CONFIRM})
class AccountSteps implements StepWork {
    static final Rule ONE_CHANGE_AT_A_TIME = new Rule("organizations.account-change-waits", "ours, decision 0110");

    private final AccountRecords records;
    private final BankAccounts accounts;

    AccountSteps(AccountRecords records, BankAccounts accounts) {
        this.records = records;
        this.accounts = accounts;
    }

    /** @throws FormRefused when the number is certainly wrong or the account is the registered one */
    @Override
    public void check(StepInput in, Findings found) {
        if (!in.step().equals(AccountProcess.CHANGE) || in.outcome() != Outcome.APPROVE) return;
        found.check(() -> BankAccount.fault(in.text("bankAccount")).ifPresent(code -> {
            throw new FormRefused("bankAccount", code, BankAccount.SHORTEST, BankAccount.LONGEST);
        }));
        found.check(() -> {
            var same = accounts.now(in.caseNo()).filter(now -> now.account().equals(SignUpForm.account(in)));
            if (same.isPresent()) throw new FormRefused("bankAccount", "organizations.account-registered-already");
        });
        found.check(() ->
                Verdict.of(!records.waits(in.caseNo()), ONE_CHANGE_AT_A_TIME).orThrow());
    }

    @Override
    public void record(StepInput in) {
        if (in.step().equals(AccountProcess.CHANGE)) {
            if (in.outcome() == Outcome.APPROVE)
                records.propose(in.caseNo(), SignUpForm.account(in), in.date("since"), in.text("ground"));
        } else if (in.outcome() != Outcome.APPROVE)
            records.drop(in.caseNo(), in.outcome() == Outcome.RETURN ? "RETURNED" : "REFUSED");
    }

    /** Offers what was returned for supplements; for a new change only the registered holder. */
    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return records.returned(file.caseNo())
                .map(AccountSteps::values)
                .or(() -> accounts.now(file.caseNo())
                        .map(now -> Map.<String, Object>of(
                                "accountName", now.account().holder())))
                .orElse(Map.of());
    }

    private static Map<String, Object> values(RegisteredAccount returned) {
        return Map.of(
                "accountName", returned.account().holder(),
                "bankName", returned.account().bank(),
                "bankAccount", returned.account().number(),
                "since", returned.since().toString(),
                "ground", returned.ground());
    }
}
