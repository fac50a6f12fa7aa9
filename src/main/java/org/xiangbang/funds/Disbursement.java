package org.xiangbang.funds;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Status;
import org.xiangbang.projects.Fundraisings;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;

/** The methods that {@code processes/funds/disbursement.bpmn} and {@code payment.bpmn} call to ask and to record. */
@ProcessBean("disbursement")
public class Disbursement {
    static final Rule APPROVER_IS_LISTED = new Rule("funds.approver-listed", "rules F-18");
    private static final String AUTHORITY = "funds-payment-authority";

    private final PaymentRequests requests;
    private final Payments payments;
    private final Settlement settlement;
    private final Decisions decisions;
    private final CaseFiles cases;
    private final Fundraisings fundraisings;

    Disbursement(
            PaymentRequests requests,
            Payments payments,
            Settlement settlement,
            Decisions decisions,
            CaseFiles cases,
            Fundraisings fundraisings) {
        this.requests = requests;
        this.payments = payments;
        this.settlement = settlement;
        this.decisions = decisions;
        this.cases = cases;
        this.fundraisings = fundraisings;
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
        var first = request.channels().get(0);
        // Tables that were in force before organizations' money was told apart know two channels.
        var words = first == Channel.FISCAL ? List.of(first.word()) : List.of(first.word(), Channel.CHARITY.word());
        return words.stream()
                .flatMap(word -> desks(file, word, request.amount()))
                .findFirst()
                .orElseThrow(() -> APPROVER_IS_LISTED.broken(first.word(), request.amount()));
    }

    private Stream<String> desks(CaseFile file, String channel, Money amount) {
        var inputs = Map.<String, Object>of(
                "region", file.region().code(), "channel", channel, "amount", amount.fen() / 100d);
        return decisions.evaluate(AUTHORITY, file, inputs).stream().map(row -> (String) row.get("desk"));
    }

    /** Returns the kind of money that is paid next. */
    public String channel(String businessKey) {
        return settlement.next(TrancheKey.of(businessKey)).orElseThrow().word();
    }

    /** Returns the desk that pays the money that an organization holds: its own finance, or that of the charity which raised it. */
    public String payer(String businessKey) {
        var key = TrancheKey.of(businessKey);
        var raised = settlement.next(key).orElseThrow() == Channel.FUNDRAISING;
        var holder = raised
                ? fundraisings.holder(key.caseNo())
                : cases.find(key.caseNo()).organization();
        return new Desk(Desk.ORGANIZATION, "finance", holder).id();
    }

    /** After a failed payment says whether it is tried again. After the second failure the request is over, and its approval has lapsed. */
    public String failed(String businessKey) {
        var key = TrancheKey.of(businessKey);
        var request = requests.current(key);
        if (payments.failures(request, settlement.next(key).orElseThrow()) < 2) return DisbursementProcess.AGAIN;
        requests.status(key, Status.FAILED);
        return DisbursementProcess.OVER;
    }

    /** After a confirmed payment says whether money of another kind is still to be paid. If not, the tranche is paid. */
    public String confirmed(String businessKey) {
        var key = TrancheKey.of(businessKey);
        if (settlement.next(key).isPresent()) return DisbursementProcess.PART;
        settlement.settle(key);
        return DisbursementProcess.CONFIRMED;
    }

    public String stopped(String businessKey) {
        return DisbursementProcess.STOPPED;
    }
}
