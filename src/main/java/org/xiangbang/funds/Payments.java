package org.xiangbang.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.funds.PaymentRequest.Channel;

/** The payments that were made, failed or are under way. A write needs the transaction of the act that causes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Payments {
    private final JdbcClient db;
    private final Clock clock;

    Payments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Returns the payments in the order of tranches and attempts, without those taken back before their release. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Payment> of(String caseNo) {
        return db.sql("select * from funds.payment where case_no = :caseNo and status <> 'VOID' order by tranche, id")
                .param("caseNo", caseNo)
                .query(Payment.class)
                .list();
    }

    /** Finds the payment that is ordered or released and neither confirmed nor failed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Payment> open(TrancheKey key) {
        return of(key.caseNo()).stream()
                .filter(p -> p.tranche() == key.tranche())
                .filter(p -> p.status() == Payment.Status.ORDERED || p.status() == Payment.Status.RELEASED)
                .findFirst();
    }

    /** Returns the confirmed payments of the tranche in the order in which they were made. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Payment> confirmed(TrancheKey key) {
        return of(key.caseNo()).stream()
                .filter(p -> p.tranche() == key.tranche() && p.status() == Payment.Status.CONFIRMED)
                .toList();
    }

    /** Finds the confirmed payment of one kind of money for this round of the request. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Payment> confirmed(PaymentRequest request, Channel channel) {
        return confirmed(request.key()).stream()
                .filter(p -> p.round() == request.round() && p.kind() == channel)
                .findFirst();
    }

    /** Returns what is paid of the tranche. @param request the request that is corrected, if there is one */
    @Transactional(propagation = Propagation.SUPPORTS)
    PaidParts paidParts(TrancheKey key, Optional<PaymentRequest> request) {
        var confirmed = confirmed(key);
        var ofRequest = request.stream()
                .flatMap(live -> live.draws().stream()
                        .filter(draw -> confirmed.stream()
                                .anyMatch(p -> p.round() == live.round() && p.kind() == draw.channel())))
                .toList();
        return new PaidParts(ofRequest, confirmed.stream().map(Payment::kind).collect(Collectors.toSet()));
    }

    /** Counts the payments of one kind of money for this round of the request that failed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    int failures(PaymentRequest request, Channel channel) {
        return db.sql("""
                        select count(*)
                          from funds.payment
                         where case_no = :caseNo and tranche = :tranche and round = :round and channel = :channel
                           and status = 'FAILED'
                        """)
                .param("caseNo", request.key().caseNo())
                .param("tranche", request.key().tranche())
                .param("round", request.round())
                .param("channel", channel.name())
                .query(Integer.class)
                .single();
    }

    /** Writes a payment order. An earlier order that was sent back to the payer becomes void. */
    void order(PaymentRequest request, String voucherNo, LocalDate paidOn, long by) {
        takeBack(request.key());
        insert(request, Channel.FISCAL, voucherNo, paidOn, by);
    }

    /** Writes that the organization which holds the money has paid from its own account; no second person releases it. */
    void paidByHolder(PaymentRequest request, Channel channel, String voucherNo, LocalDate paidOn, long by) {
        insert(request, channel, voucherNo, paidOn, by);
    }

    /** Writes that the payment is on no line of the budget, because its request named none. */
    void unplaced(Payment payment) {
        db.sql("update funds.payment set placed = false where id = ?")
                .param(payment.id())
                .update();
    }

    void takeBack(TrancheKey key) {
        open(key).ifPresent(payment -> set(payment.id(), "status = 'VOID'", null));
    }

    void release(Payment payment, long by) {
        set(payment.id(), "status = 'RELEASED', released_by = ?", by);
    }

    void confirm(Payment payment, String receiptNo, LocalDate receivedOn) {
        db.sql("update funds.payment set status = 'CONFIRMED', receipt_no = ?, received_on = ? where id = ?")
                .params(receiptNo, receivedOn, payment.id())
                .update();
    }

    void fail(Payment payment, String reason) {
        set(payment.id(), "status = 'FAILED', failure = ?", reason);
    }

    private void set(long id, String assignment, Object value) {
        var update = db.sql("update funds.payment set " + assignment + " where id = ?");
        (value == null ? update.param(id) : update.params(value, id)).update();
    }

    /** An order of the treasury waits for its release; the payment of an organization does not. */
    private void insert(PaymentRequest request, Channel channel, String voucherNo, LocalDate paidOn, long by) {
        var status = channel == Channel.FISCAL ? Payment.Status.ORDERED : Payment.Status.RELEASED;
        db.sql("""
                        insert into funds.payment
                            (case_no, tranche, round, attempt, channel, amount_fen, voucher_no, approved_on, paid_on, paid_by,
                             status, recorded_at)
                        select case_no, tranche, round, :attempt, :channel, :amount, :voucherNo, approved_on, :paidOn, :by, :status, :at
                          from funds.request where case_no = :caseNo and tranche = :tranche and round = :round
                        """)
                .param("caseNo", request.key().caseNo())
                .param("tranche", request.key().tranche())
                .param("round", request.round())
                .param("attempt", failures(request, channel) + 1)
                .param("channel", channel.name())
                .param("amount", request.amount(channel).fen())
                .param("voucherNo", voucherNo)
                .param("paidOn", paidOn)
                .param("by", by)
                .param("status", status.name())
                .param("at", clock.instant())
                .update();
    }
}
