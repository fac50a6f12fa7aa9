package org.xiangbang.funds.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.funds.Payment;
import org.xiangbang.funds.Payments;
import org.xiangbang.shared.Money;

/** The payments of a project on the case page, including the failed ones. */
@Component
class PaymentsPanel implements CasePanel {
    private static final int AFTER_MONEY = 25;

    private final Payments payments;

    PaymentsPanel(Payments payments) {
        this.payments = payments;
    }

    @Override
    public int order() {
        return AFTER_MONEY;
    }

    @Override
    public Optional<View> view(CaseFile file, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        var all = payments.of(file.caseNo());
        if (all.isEmpty()) return Optional.empty();
        return Optional.of(new View("funds/panel", Map.of("payments", all, "received", received(all))));
    }

    private static Money received(List<Payment> all) {
        return Money.sum(all.stream()
                .filter(payment -> payment.status() == Payment.Status.CONFIRMED)
                .map(Payment::amount)
                .toList());
    }
}
