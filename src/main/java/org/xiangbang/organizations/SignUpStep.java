package org.xiangbang.organizations;

import java.util.List;
import java.util.Map;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/** The step in which an organization signs up, and in which its form is corrected. */
@StepWorkFor(process = AdmissionProcess.KEY, step = AdmissionProcess.SIGN_UP)
class SignUpStep implements StepWork {
    private final OrganizationRecords records;
    private final CaseFiles cases;
    private final Accounts accounts;
    private final BankAccounts bankAccounts;

    SignUpStep(OrganizationRecords records, CaseFiles cases, Accounts accounts, BankAccounts bankAccounts) {
        this.records = records;
        this.cases = cases;
        this.accounts = accounts;
        this.bankAccounts = bankAccounts;
    }

    /** @throws FormRefused when the code is wrong or taken, fields disagree, or a login is unknown */
    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        found.value(() -> code(in)).ifPresent(code -> {
            found.check(() -> type(in, code));
            found.check(() -> free(in, code));
        });
        found.check(() -> records.find(in.caseNo())
                .filter(before -> before.entry() != null)
                .ifPresent(before -> kept(in, before, found)));
        found.check(() -> {
            if (in.date("endsOn").isBefore(in.date("startsOn")))
                throw new FormRefused(
                        "endsOn", "organizations.end-before-start", in.date("startsOn"), in.date("endsOn"));
        });
        found.check(() -> account(in));
        for (var field : List.of("financeLogin", "representativeLogin"))
            found.check(() -> {
                if (in.has(field) && accounts.official(in.text(field)).isEmpty())
                    throw new FormRefused(field, "organizations.login-unknown", in.text(field));
            });
        found.check(() -> {
            if (!in.text("region").equals(in.file().region().code()))
                throw new FormRefused(
                        "region", "organizations.region-fixed", in.file().region());
        });
    }

    private static Uscc code(StepInput in) {
        var code = in.text("uscc");
        Uscc.fault(code).ifPresent(fault -> {
            throw new FormRefused("uscc", fault, code);
        });
        return new Uscc(code);
    }

    private static void type(StepInput in, Uscc code) {
        if (!code.type().word().equals(in.text("type")))
            throw new FormRefused("type", "uscc.other-type", code.code().substring(0, 2));
    }

    private void free(StepInput in, Uscc code) {
        if (records.taken(code.code(), in.caseNo()).isPresent())
            throw new FormRefused("uscc", "uscc.taken", code.code());
    }

    /** A correction at the annual check leaves what is registered as it is: it is changed by an act of its own. */
    private static void kept(StepInput in, Organization before, Findings found) {
        var registered = SignUpForm.values(before);
        for (var field : List.of("name", "uscc", "legalRepresentative"))
            found.check(() -> {
                if (!in.text(field).equals(registered.get(field)))
                    throw new FormRefused(field, "organizations.change-by-act", registered.get(field));
            });
    }

    /** A correction at the annual check leaves the registered account as it is: it is changed by an act of its own. */
    private void account(StepInput in) {
        BankAccount.fault(in.text("bankAccount")).ifPresent(fault -> {
            throw new FormRefused("bankAccount", fault, BankAccount.SHORTEST, BankAccount.LONGEST);
        });
        var registered = bankAccounts.now(in.caseNo());
        if (registered.isPresent() && !registered.get().account().equals(SignUpForm.account(in)))
            throw new FormRefused("bankAccount", "organizations.account-by-act");
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var organization = SignUpForm.organization(in);
        records.save(organization);
        cases.title(in.caseNo(), organization.name());
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return records.find(file.caseNo()).map(SignUpForm::values).orElse(Map.of());
    }
}
