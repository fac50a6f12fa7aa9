package org.xiangbang.funds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.funds.PaymentRequest.Status;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Outcome;

/** The request (拨付申请): the organization asks for a tranche, or corrects what it asked for. */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.REQUEST)
class RequestStep extends DisbursementStep {
    private final Settlement settlement;
    private final RequestDraws draws;
    private final Papers papers;
    private final Payees payees;

    RequestStep(
            PaymentRequests requests,
            Payments payments,
            Settlement settlement,
            RequestDraws draws,
            Papers papers,
            Payees payees) {
        super(requests, payments);
        this.settlement = settlement;
        this.draws = draws;
        this.papers = papers;
        this.payees = payees;
    }

    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        found.check(() -> found.addAll(payees.faults(in)));
        var key = TrancheKey.of(in.businessKey());
        var paid = paid(key);
        draws.check(in, found);
        found.value(() -> draws.of(in, paid)).ifPresent(all -> {
            found.check(() -> paid.mayBeAsked(key.tranche(), all).orThrow("draws"));
            var open = paid.open(all);
            found.check(() -> settlement
                    .ceiling(key)
                    .mayPay(rest(in.money("amount"), paid))
                    .orThrow("amount"));
            found.check(() -> draws.mayDraw(key.caseNo(), open));
            found.check(() ->
                    found.addAll(papers.missing(in.file(), key, PaymentRequest.channels(all), in.list("papers"))));
        });
    }

    /** Returns how much of the amount is not paid yet. The lines may not add up to the amount, which is told as well. */
    private static Money rest(Money amount, PaidParts paid) {
        return amount.compareTo(paid.amount()) > 0 ? amount.minus(paid.amount()) : Money.ZERO;
    }

    private PaidParts paid(TrancheKey key) {
        return payments.paidParts(key, requests.live(key));
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        var before = requests.live(key);
        var asked = asked(in, key);
        requests.save(before.filter(asked::sameMoney).map(asked::continuing).orElse(asked));
        requests.handled(key, in.by().person());
    }

    private PaymentRequest asked(StepInput in, TrancheKey key) {
        var payee = payees.of(in);
        return new PaymentRequest(
                key,
                requests.live(key).map(PaymentRequest::round).orElseGet(() -> requests.rounds(key) + 1),
                draws.of(in, paid(key)),
                in.money("amount"),
                in.text("purpose"),
                (int) in.number("progressPercent"),
                payee,
                payees.difference(in, payee),
                in.list("papers"),
                Status.ASKED,
                null,
                List.of());
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        var key = TrancheKey.of(businessKey);
        return requests.live(key)
                .or(() -> requests.newest(key).map(this::again))
                .map(this::values)
                .orElseGet(() -> firstValues(key));
    }

    /** Returns what is left of a request that came to nothing, as it can be asked for now. */
    private PaymentRequest again(PaymentRequest before) {
        var key = before.key();
        var paid = paid(key);
        var payable = settlement.ceiling(key).payable();
        var rest = draws.again(key.caseNo(), before.draws(), paid);
        var amount = Money.sum(rest.stream().map(Draw::amount).toList());
        return amount.isPositive() && amount.compareTo(payable) <= 0
                ? before.asking(amount, rest)
                : before.asking(payable, draws.proposed(key.caseNo(), payable, paid));
    }

    private Map<String, Object> firstValues(TrancheKey key) {
        var values = new LinkedHashMap<String, Object>();
        var amount = settlement.ceiling(key).payable();
        values.put("amount", amount.yuan());
        var channels = draws.channels(key.caseNo());
        if (channels.size() == 1) values.put("channel", channels.get(0).word());
        values.put("draws", rows(draws.proposed(key.caseNo(), amount, paid(key))));
        values.putAll(payees.first(key.caseNo()));
        return values;
    }

    private Map<String, Object> values(PaymentRequest request) {
        var values = new LinkedHashMap<String, Object>();
        values.put("amount", request.amount().yuan());
        if (request.channels().size() == 1)
            values.put("channel", request.channels().get(0).word());
        values.put("draws", rows(request.draws()));
        values.put("purpose", request.purpose());
        values.put("progressPercent", request.progressPercent());
        values.putAll(payees.again(request));
        values.put("papers", request.papers());
        return values;
    }

    private static List<Map<String, Object>> rows(List<Draw> draws) {
        return draws.stream()
                .filter(draw -> draw.line() != Draw.NO_LINE)
                .map(draw -> Map.<String, Object>of(
                        "line",
                        String.valueOf(draw.line()),
                        "amount",
                        draw.amount().yuan()))
                .toList();
    }
}
