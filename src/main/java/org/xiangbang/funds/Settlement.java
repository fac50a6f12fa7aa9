package org.xiangbang.funds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Asks the project's records about a tranche's money: how much may be paid. Writes there what was paid. */
@Component
class Settlement {
    static final Rule PAID_AS_APPROVED = new Rule("funds.paid-as-approved", "ours, decision 0050");
    static final Rule DRAWN_ON_LINES = new Rule("funds.drawn-on-lines", "ours, decision 0095");

    private final Projects projects;
    private final Tranches tranches;
    private final LineAccounts lines;
    private final PaymentRequests requests;
    private final Payments payments;

    Settlement(Projects projects, Tranches tranches, LineAccounts lines, PaymentRequests requests, Payments payments) {
        this.projects = projects;
        this.tranches = tranches;
        this.lines = lines;
        this.requests = requests;
        this.payments = payments;
    }

    /** Returns the kind of money that is paid next: the first that is asked for and not paid. */
    Optional<Channel> next(TrancheKey key) {
        var request = requests.current(key);
        return request.channels().stream()
                .filter(channel -> payments.confirmed(request, channel).isEmpty())
                .findFirst();
    }

    /** Returns what is paid now of the tranche's approved request; nothing before the approval and after the last receipt. */
    List<Draw> due(TrancheKey key) {
        var approved = requests.live(key).filter(request -> request.status() == PaymentRequest.Status.APPROVED);
        var open = payments.paidParts(key, approved)
                .open(approved.map(PaymentRequest::draws).orElse(List.of()));
        return open.stream()
                .map(Draw::channel)
                .min(Comparator.naturalOrder())
                .map(next ->
                        open.stream().filter(draw -> draw.channel() == next).toList())
                .orElse(List.of());
    }

    Ceiling ceiling(TrancheKey key) {
        var tranche = tranches.find(key.caseNo(), key.tranche());
        var paid = tranches.paidOn(key.caseNo(), key.tranche());
        return new Ceiling(
                tranche.amount().minus(paid), projects.find(key.caseNo()).ceiling(), tranches.paid(key.caseNo()));
    }

    /** @throws org.xiangbang.shared.RuleBroken if the amount exceeds a ceiling */
    void mayAsk(TrancheKey key, Money amount) {
        ceiling(key).mayPay(amount).orThrow();
    }

    /** @throws org.xiangbang.shared.RuleBroken if what is open exceeds a ceiling now, or money of its kind has been paid already */
    void mayStillAsk(PaymentRequest request) {
        var paid = payments.paidParts(request.key(), Optional.of(request));
        var open = paid.open(request.draws());
        paid.mayBePaid(request.key().tranche(), open).orThrow();
        mayAsk(request.key(), Money.sum(open.stream().map(Draw::amount).toList()));
    }

    /**
     * @throws org.xiangbang.shared.RuleBroken if payments are paused, money of this kind has been paid for the tranche, or a ceiling of
     *     the tranche, the project or a line has become lower than the amount
     */
    void mayPay(TrancheKey key, Channel channel) {
        projects.find(key.caseNo()).mayBePaid().orThrow();
        var request = requests.current(key);
        payments.paidParts(key, Optional.of(request))
                .mayBePaid(key.tranche(), request.of(channel))
                .orThrow();
        mayAsk(key, request.amount(channel));
        for (var draw : request.of(channel)) {
            Verdict.of(draw.line() != Draw.NO_LINE, DRAWN_ON_LINES, key.tranche())
                    .orThrow();
            lines.find(key.caseNo(), draw.line()).mayPay(draw.amount()).orThrow();
        }
    }

    /** @throws FormRefused if the payment is dated before its request was approved (ours, decision 0140) */
    void mayBeDated(TrancheKey key, LocalDate paidOn) {
        var approved = requests.approvedOn(key);
        if (paidOn.isBefore(approved)) throw new FormRefused("paidOn", "funds.paid-before-approved", approved);
    }

    /** Writes a confirmed payment to the lines on which its request drew. */
    void book(TrancheKey key, Payment payment, LocalDate receivedOn) {
        var request = requests.current(key);
        var channel = payment.kind();
        if (!payment.amount().equals(request.amount(channel)))
            throw PAID_AS_APPROVED.broken(payment.amount(), request.amount(channel));
        for (var draw : request.of(channel)) {
            if (draw.line() == Draw.NO_LINE) payments.unplaced(payment);
            else lines.pay(key.caseNo(), draw.line(), key.tranche(), draw.amount(), receivedOn);
        }
    }

    /** Writes that everything asked for on the tranche has been paid. */
    void settle(TrancheKey key) {
        requests.status(key, PaymentRequest.Status.PAID);
        var paid = payments.confirmed(key);
        var last = paid.get(paid.size() - 1).receivedOn();
        tranches.paid(
                key.caseNo(),
                key.tranche(),
                Money.sum(paid.stream().map(Payment::amount).toList()),
                last);
    }
}
