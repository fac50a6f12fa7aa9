package org.xiangbang.funds;

import java.util.Map;
import java.util.Optional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Status;
import org.xiangbang.shared.Rule;

/** The methods that {@code processes/funds/disbursement.bpmn} calls to ask and to record. */
@ProcessBean("disbursement")
public class Disbursement {
    static final Rule APPROVER_IS_LISTED = new Rule("funds.approver-listed", "rules F-18");
    private static final String AUTHORITY = "funds-payment-authority";

    private final PaymentRequests requests;
    private final Payments payments;
    private final Settlement settlement;
    private final Decisions decisions;
    private final CaseFiles cases;

    Disbursement(
            PaymentRequests requests, Payments payments, Settlement settlement, Decisions decisions, CaseFiles cases) {
        this.requests = requests;
        this.payments = payments;
        this.settlement = settlement;
        this.decisions = decisions;
        this.cases = cases;
    }

    /** Returns the step that checks the request now: the step that returned it, else the first one. */
    public String nextCheck(String businessKey) {
        var key = TrancheKey.of(businessKey);
        var next = Optional.ofNullable(requests.current(key).returnedBy()).orElse(DisbursementProcess.VERIFY_PROGRESS);
        requests.returnedBy(key, null);
        return next;
    }

    /**
     * The desk that approves the payment, by the table {@code funds-payment-authority}. A request for mixed money is decided on where
     * the state's money is.
     */
    public String authority(String businessKey) {
        var key = TrancheKey.of(businessKey);
        var request = requests.current(key);
        var file = cases.find(key.caseNo());
        var channel = request.channels().get(0).word();
        var inputs = Map.<String, Object>of(
                "region",
                file.region().code(),
                "channel",
                channel,
                "amount",
                request.amount().fen() / 100d);
        return decisions.evaluate(AUTHORITY, file, inputs).stream()
                .map(row -> (String) row.get("desk"))
                .findFirst()
                .orElseThrow(() -> APPROVER_IS_LISTED.broken(channel, request.amount()));
    }

    /** Returns the kind of money that is paid next: the first that is asked for and not paid. */
    public String channel(String businessKey) {
        return next(requests.current(TrancheKey.of(businessKey))).orElseThrow().word();
    }

    private Optional<Channel> next(PaymentRequest request) {
        return request.channels().stream()
                .filter(channel -> payments.confirmed(request, channel).isEmpty())
                .findFirst();
    }

    /** After a failed payment says whether it is tried again. After the second failure the request is over, and its approval has lapsed. */
    public String failed(String businessKey) {
        var key = TrancheKey.of(businessKey);
        var request = requests.current(key);
        if (payments.failures(request, next(request).orElseThrow()) < 2) return DisbursementProcess.AGAIN;
        requests.status(key, Status.FAILED);
        return DisbursementProcess.OVER;
    }

    /** After a confirmed payment says whether money of another kind is still to be paid. If not, the tranche is paid. */
    public String confirmed(String businessKey) {
        var key = TrancheKey.of(businessKey);
        if (next(requests.current(key)).isPresent()) return DisbursementProcess.PART;
        settlement.settle(key);
        return DisbursementProcess.CONFIRMED;
    }

    public String stopped(String businessKey) {
        return DisbursementProcess.STOPPED;
    }
}
