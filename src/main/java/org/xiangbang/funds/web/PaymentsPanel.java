package org.xiangbang.funds.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.funds.AskedPayments;
import org.xiangbang.funds.PayeeStanding;
import org.xiangbang.funds.Payment;
import org.xiangbang.funds.Payments;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;

/** The money that is asked for and the payments of a project on the case page, including the failed ones. */
@Component
class PaymentsPanel implements CasePanel {
    private static final int AFTER_MONEY = 25;

    private final Payments payments;
    private final AskedPayments requests;
    private final LineAccounts lines;

    PaymentsPanel(Payments payments, AskedPayments requests, LineAccounts lines) {
        this.payments = payments;
        this.requests = requests;
        this.lines = lines;
    }

    @Override
    public boolean ofMoney() {
        return true;
    }

    @Override
    public int order() {
        return AFTER_MONEY;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        var all = payments.of(file.caseNo());
        var asked = asked(file);
        if (all.isEmpty() && asked.isEmpty()) return Optional.empty();
        return Optional.of(new View(
                "funds/panel",
                Map.of("payments", all, "received", received(all), "asked", asked, "drawn", drawn(file.caseNo()))));
    }

    /** A request with how its payee stands to the organization's registered account. */
    record AskedFor(AskedPayments.Asked it, PayeeStanding standing) {}

    private List<AskedFor> asked(CaseFile file) {
        return requests.of(file.caseNo()).stream()
                .map(asked -> new AskedFor(asked, requests.standing(asked.payee(), file.organization())))
                .toList();
    }

    /** A line on which a request draws, with the budget's own line. */
    record Drawn(AskedPayments.Drawn it, LineAccount account) {}

    private List<Drawn> drawn(String caseNo) {
        var drawn = requests.drawn(caseNo);
        if (drawn.isEmpty()) return List.of();
        var accounts = lines.of(caseNo).stream().collect(Collectors.toMap(LineAccount::no, Function.identity()));
        return drawn.stream().map(d -> new Drawn(d, accounts.get(d.line()))).toList();
    }

    private static Money received(List<Payment> all) {
        return Money.sum(all.stream()
                .filter(payment -> payment.status() == Payment.Status.CONFIRMED)
                .map(Payment::amount)
                .toList());
    }
}
