package org.xiangbang.funds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Payee;
import org.xiangbang.funds.PaymentRequest.Status;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** The request (拨付申请): the organization asks for a tranche, or corrects what it asked for. */
@StepWorkFor(process = DisbursementProcess.KEY, step = DisbursementProcess.REQUEST)
class RequestStep extends DisbursementStep {
    static final Rule CHANNEL_IS_IN_BUDGET = new Rule("funds.channel-in-budget", "ours, decision 0050");

    private final Settlement settlement;
    private final BudgetLines budget;
    private final Papers papers;

    RequestStep(PaymentRequests requests, Payments payments, Settlement settlement, BudgetLines budget, Papers papers) {
        super(requests, payments);
        this.settlement = settlement;
        this.budget = budget;
        this.papers = papers;
    }

    @Override
    public void check(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var key = TrancheKey.of(in.businessKey());
        var channel = Channel.named(in.text("channel"));
        settlement.mayAsk(key, in.money("amount"));
        Verdict.of(channels(in.caseNo()).contains(channel), CHANNEL_IS_IN_BUDGET)
                .orThrow();
        var missing = papers.missing(in.file(), key, channel, in.list("papers"));
        if (!missing.isEmpty()) throw new FormRefused(missing);
    }

    @Override
    void approved(StepInput in, TrancheKey key) {
        var before = requests.live(key);
        var asked = asked(in, key, before.map(PaymentRequest::round).orElseGet(() -> requests.rounds(key) + 1));
        requests.save(before.filter(asked::sameMoney).map(asked::continuing).orElse(asked));
        requests.handled(key, in.by().person());
    }

    private static PaymentRequest asked(StepInput in, TrancheKey key, int round) {
        return new PaymentRequest(
                key,
                round,
                Channel.named(in.text("channel")),
                in.money("amount"),
                in.text("purpose"),
                (int) in.number("progressPercent"),
                new Payee(in.text("payeeName"), in.text("payeeBank"), in.text("payeeAccount")),
                in.list("papers"),
                Status.ASKED,
                null,
                List.of());
    }

    /** Says whether the budget contains the state's money, other money, or both. */
    private List<Channel> channels(String caseNo) {
        return budget.of(caseNo).stream()
                .map(line -> line.fiscal() ? Channel.FISCAL : Channel.CHARITY)
                .distinct()
                .toList();
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        var key = TrancheKey.of(businessKey);
        return requests.live(key).map(RequestStep::values).orElseGet(() -> firstValues(key));
    }

    private Map<String, Object> firstValues(TrancheKey key) {
        var values = new LinkedHashMap<String, Object>();
        values.put("amount", settlement.ceiling(key).payable().yuan());
        var channels = channels(key.caseNo());
        if (channels.size() == 1) values.put("channel", channels.get(0).word());
        return values;
    }

    private static Map<String, Object> values(PaymentRequest request) {
        var values = new LinkedHashMap<String, Object>();
        values.put("amount", request.amount().yuan());
        values.put("channel", request.channel().word());
        values.put("purpose", request.purpose());
        values.put("progressPercent", request.progressPercent());
        values.put("payeeName", request.payee().name());
        values.put("payeeBank", request.payee().bank());
        values.put("payeeAccount", request.payee().account());
        values.put("papers", request.papers());
        return values;
    }
}
