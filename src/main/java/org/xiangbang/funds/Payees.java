package org.xiangbang.funds;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.funds.PaymentRequest.Difference;
import org.xiangbang.funds.PaymentRequest.Payee;
import org.xiangbang.organizations.BankAccount;
import org.xiangbang.organizations.BankAccounts;
import org.xiangbang.organizations.RegisteredAccount;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** Compares the payee of a request with the account that the project's organization has registered (ours, decision 0110). */
@Component
class Payees {
    static final Rule ACCOUNT_UNCHANGED = new Rule("funds.account-unchanged", "ours, decision 0110");
    static final Rule ACCOUNT_AS_APPROVED = new Rule("funds.account-as-approved", "ours, decision 0110");
    private static final String REASON = "payeeReason";
    private static final String PROOF = "payeePaper";

    private final BankAccounts accounts;
    private final CaseFiles cases;

    Payees(BankAccounts accounts, CaseFiles cases) {
        this.accounts = accounts;
        this.cases = cases;
    }

    /** Reads the payee, and whether it is the registered account. Its number must have been checked before. */
    Payee of(StepInput in) {
        var payee = BankAccount.typed(in.text("payeeName"), in.text("payeeBank"), in.text("payeeAccount"));
        var named = registered(in.caseNo())
                .filter(now -> now.account().equals(payee))
                .map(RegisteredAccount::id)
                .orElse(null);
        return new Payee(payee.holder(), payee.bank(), payee.number(), named);
    }

    /** Returns why the payee differs, and the papers that show it; nothing for the registered account. */
    Difference difference(StepInput in, Payee payee) {
        if (payee.registered() != null) return Difference.NONE;
        return in.asks(REASON)
                ? new Difference(in.text(REASON), in.list(PROOF))
                : new Difference(in.opinion(), in.documents());
    }

    /**
     * Says what is wrong with the payee. A case that began with the model from before reasons were asked for gives the reason in its
     * opinion; its papers are among the files of the request.
     */
    List<Violation> faults(StepInput in) {
        var wrong = new ArrayList<Violation>();
        BankAccount.fault(in.text("payeeAccount"))
                .ifPresent(code ->
                        wrong.add(new Violation("payeeAccount", code, BankAccount.SHORTEST, BankAccount.LONGEST)));
        if (!wrong.isEmpty()) return wrong;
        var payee = of(in);
        if (payee.registered() != null) return wrong;
        var difference = difference(in, payee);
        var code = registered(in.caseNo()).isPresent() ? "funds.payee-reason" : "funds.payee-none-registered";
        if (VisibleText.isEmpty(difference.reason()))
            wrong.add(new Violation(in.asks(REASON) ? REASON : "opinion", code));
        if (in.asks(PROOF) && difference.proofs().isEmpty()) wrong.add(new Violation(PROOF, "funds.payee-paper"));
        return wrong;
    }

    /** Returns the first values of the payee: the registered account, also in place of one that was registered before. */
    Map<String, Object> first(String caseNo) {
        var values = new LinkedHashMap<String, Object>();
        registered(caseNo).map(RegisteredAccount::account).ifPresent(now -> put(values, now));
        return values;
    }

    /** Returns the values of a request that is corrected. */
    Map<String, Object> again(PaymentRequest request) {
        var payee = request.payee();
        if (payee.registered() != null) return first(request.key().caseNo());
        var values = new LinkedHashMap<String, Object>();
        put(values, payee.account());
        if (request.difference().reason() != null)
            values.put(REASON, request.difference().reason());
        values.put(PROOF, request.difference().proofs());
        return values;
    }

    private static void put(Map<String, Object> values, BankAccount account) {
        values.put("payeeName", account.holder());
        values.put("payeeBank", account.bank());
        values.put("payeeAccount", account.number());
    }

    /** @throws org.xiangbang.shared.RuleBroken at a step that may return the request, if it names a former registered account */
    void mayStillBePaid(PaymentRequest request) {
        unchanged(request, ACCOUNT_UNCHANGED);
    }

    /** The same at a step that may only send the payment back to the desk before it; the sentence says so. */
    void isAsApproved(PaymentRequest request) {
        unchanged(request, ACCOUNT_AS_APPROVED);
    }

    private void unchanged(PaymentRequest request, Rule rule) {
        var now = registered(request.key().caseNo());
        var standing =
                PayeeStanding.of(request.payee().registered(), request.payee().account(), now);
        if (standing.kind() == PayeeStanding.Kind.CHANGED)
            throw rule.broken(
                    standing.on(),
                    request.payee().account().masked(),
                    now.orElseThrow().account().masked());
    }

    private Optional<RegisteredAccount> registered(String caseNo) {
        return accounts.now(cases.find(caseNo).organization());
    }
}
