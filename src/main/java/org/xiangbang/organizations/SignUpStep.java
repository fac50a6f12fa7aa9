package org.xiangbang.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Violation;

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
    public void check(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var wrong = new ArrayList<Violation>();
        code(in, wrong);
        records.find(in.caseNo()).filter(before -> before.entry() != null).ifPresent(before -> kept(in, before, wrong));
        if (in.date("endsOn").isBefore(in.date("startsOn")))
            wrong.add(
                    new Violation("endsOn", "organizations.end-before-start", in.date("startsOn"), in.date("endsOn")));
        account(in, wrong);
        for (var field : List.of("financeLogin", "representativeLogin"))
            if (in.has(field) && accounts.official(in.text(field)).isEmpty())
                wrong.add(new Violation(field, "organizations.login-unknown", in.text(field)));
        if (!in.text("region").equals(in.file().region().code()))
            wrong.add(new Violation(
                    "region", "organizations.region-fixed", in.file().region()));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }

    private void code(StepInput in, List<Violation> wrong) {
        var code = in.text("uscc");
        var fault = Uscc.fault(code);
        if (fault.isPresent()) {
            wrong.add(new Violation("uscc", fault.get(), code));
            return;
        }
        if (!new Uscc(code).type().word().equals(in.text("type")))
            wrong.add(new Violation("type", "uscc.other-type", code.substring(0, 2)));
        records.taken(code, in.caseNo()).ifPresent(other -> wrong.add(new Violation("uscc", "uscc.taken", code)));
    }

    /** A correction at the annual check leaves what is registered as it is: it is changed by an act of its own. */
    private static void kept(StepInput in, Organization before, List<Violation> wrong) {
        var registered = SignUpForm.values(before);
        for (var field : List.of("name", "uscc", "legalRepresentative"))
            if (!in.text(field).equals(registered.get(field)))
                wrong.add(new Violation(field, "organizations.change-by-act", registered.get(field)));
    }

    /** A correction at the annual check leaves the registered account as it is: it is changed by an act of its own. */
    private void account(StepInput in, List<Violation> wrong) {
        var fault = BankAccount.fault(in.text("bankAccount"));
        if (fault.isPresent()) {
            wrong.add(new Violation("bankAccount", fault.get(), BankAccount.SHORTEST, BankAccount.LONGEST));
            return;
        }
        var registered = bankAccounts.now(in.caseNo());
        if (registered.isPresent() && !registered.get().account().equals(SignUpForm.account(in)))
            wrong.add(new Violation("bankAccount", "organizations.account-by-act"));
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
