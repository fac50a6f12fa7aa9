package org.xiangbang.funds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.shared.Money;

/** The rows of requests. A write needs the transaction of the act that causes it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PaymentRequests {
    private static final String SAVE = """
            insert into funds.request
                (case_no, tranche, round, amount_fen, purpose, progress_percent, payee_name, payee_bank,
                 payee_account, payee_registered, payee_reason, payee_proofs, papers, status, returned_by, handled_by,
                 asked_at)
            values (:caseNo, :tranche, :round, :amount, :purpose, :progress, :payeeName, :payeeBank,
                    :payeeAccount, :payeeRegistered, :payeeReason, :payeeProofs, :papers, :status, :returnedBy, :handledBy, :askedAt)
            on conflict (case_no, tranche, round) do update
               set amount_fen = excluded.amount_fen, purpose = excluded.purpose,
                   progress_percent = excluded.progress_percent, payee_name = excluded.payee_name,
                   payee_bank = excluded.payee_bank, payee_account = excluded.payee_account,
                   payee_registered = excluded.payee_registered, payee_reason = excluded.payee_reason,
                   payee_proofs = excluded.payee_proofs,
                   papers = excluded.papers, status = excluded.status, returned_by = excluded.returned_by,
                   handled_by = excluded.handled_by
            """;

    private final JdbcClient db;
    private final Clock clock;

    PaymentRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Finds the tranche's current request. There is none before the first, and after one was rejected, given up or failed. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PaymentRequest> live(TrancheKey key) {
        return find(key, "status in ('ASKED', 'APPROVED', 'PAID')");
    }

    /** Finds the tranche's newest request, in whatever state. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<PaymentRequest> newest(TrancheKey key) {
        return find(
                key, "round = (select max(round) from funds.request where case_no = :caseNo and tranche = :tranche)");
    }

    private Optional<PaymentRequest> find(TrancheKey key, String condition) {
        return db.sql("""
                        select *, payee_name as name, payee_bank as bank, payee_account as number,
                               payee_registered as registered, payee_reason as reason, payee_proofs as proofs
                          from funds.request
                         where case_no = :caseNo and tranche = :tranche and %s
                        """.formatted(condition))
                .param("caseNo", key.caseNo())
                .param("tranche", key.tranche())
                .query(Row.class)
                .optional()
                .map(row -> row.with(draws(key, row.round())));
    }

    private List<Draw> draws(TrancheKey key, int round) {
        return db.sql("""
                select line, channel, amount_fen from funds.request_line
                 where case_no = :caseNo and tranche = :tranche and round = :round order by line
                """)
                .param("caseNo", key.caseNo())
                .param("tranche", key.tranche())
                .param("round", round)
                .query(Draw.class)
                .list();
    }

    /** A row without the lines that belong to it. @param channel only in a request from before lines were named */
    private record Row(
            TrancheKey key,
            int round,
            String channel,
            Money amount,
            String purpose,
            int progressPercent,
            PaymentRequest.Payee payee,
            PaymentRequest.Difference difference,
            List<String> papers,
            PaymentRequest.Status status,
            String returnedBy,
            List<Long> handledBy) {

        PaymentRequest with(List<Draw> lines) {
            var draws = channel == null || !lines.isEmpty()
                    ? lines
                    : List.of(new Draw(Draw.NO_LINE, Channel.valueOf(channel), amount));
            return new PaymentRequest(
                    key,
                    round,
                    draws,
                    amount,
                    purpose,
                    progressPercent,
                    payee,
                    difference,
                    papers,
                    status,
                    returnedBy,
                    handledBy);
        }
    }

    /** @throws IllegalStateException if nothing was asked for */
    @Transactional(propagation = Propagation.SUPPORTS)
    public PaymentRequest current(TrancheKey key) {
        return live(key).orElseThrow(() -> new IllegalStateException("no request for " + key));
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    public int rounds(TrancheKey key) {
        return db.sql(
                        "select coalesce(max(round), 0) from funds.request where case_no = :caseNo and tranche = :tranche")
                .param("caseNo", key.caseNo())
                .param("tranche", key.tranche())
                .query(Integer.class)
                .single();
    }

    /** Writes a new request, or a corrected one in place of the earlier one of its round. */
    public void save(PaymentRequest request) {
        db.sql(SAVE)
                .param("caseNo", request.key().caseNo())
                .param("tranche", request.key().tranche())
                .param("round", request.round())
                .param("amount", request.amount().fen())
                .param("purpose", request.purpose())
                .param("progress", request.progressPercent())
                .param("payeeName", request.payee().name())
                .param("payeeBank", request.payee().bank())
                .param("payeeAccount", request.payee().number())
                .param("payeeRegistered", request.payee().registered())
                .param("payeeReason", request.difference().reason())
                .param("payeeProofs", request.difference().proofs().toArray(String[]::new))
                .param("papers", request.papers().toArray(String[]::new))
                .param("status", request.status().name())
                .param("returnedBy", request.returnedBy())
                .param("handledBy", request.handledBy().toArray(Long[]::new))
                .param("askedAt", clock.instant())
                .update();
        draw(request);
    }

    private void draw(PaymentRequest request) {
        db.sql("delete from funds.request_line where case_no = :caseNo and tranche = :tranche and round = :round")
                .param("caseNo", request.key().caseNo())
                .param("tranche", request.key().tranche())
                .param("round", request.round())
                .update();
        for (var draw : request.draws())
            db.sql("""
                    insert into funds.request_line (case_no, tranche, round, line, channel, amount_fen)
                    values (:caseNo, :tranche, :round, :line, :channel, :amount)
                    """)
                    .param("caseNo", request.key().caseNo())
                    .param("tranche", request.key().tranche())
                    .param("round", request.round())
                    .param("line", draw.line())
                    .param("channel", draw.channel().name())
                    .param("amount", draw.amount().fen())
                    .update();
    }

    /** Writes that this person took part in the request before the approval. */
    public void handled(TrancheKey key, long person) {
        db.sql("""
                        update funds.request
                           set handled_by = array_append(array_remove(handled_by, :person), :person)
                         where case_no = :caseNo and tranche = :tranche and status in ('ASKED', 'APPROVED')
                        """)
                .param("person", person)
                .param("caseNo", key.caseNo())
                .param("tranche", key.tranche())
                .update();
    }

    public void verified(TrancheKey key, long percent) {
        set(key, "verified_percent", percent);
    }

    /** @param step the step that returned it; null once the request is back at that step */
    public void returnedBy(TrancheKey key, String step) {
        set(key, "returned_by", step);
    }

    public void status(TrancheKey key, PaymentRequest.Status status) {
        set(key, "status", status.name());
    }

    /** Writes that the payment was approved today. */
    public void approved(TrancheKey key) {
        status(key, PaymentRequest.Status.APPROVED);
        set(key, "approved_on", OfficialClock.day(clock.instant()));
    }

    /** Returns the day of the approval; for a request from before that day was kept, the day on which it was asked for. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public LocalDate approvedOn(TrancheKey key) {
        return db.sql("""
                        select coalesce(approved_on, (asked_at at time zone 'Asia/Shanghai')::date)
                          from funds.request
                         where case_no = :caseNo and tranche = :tranche and status in ('ASKED', 'APPROVED', 'PAID')
                        """)
                .param("caseNo", key.caseNo())
                .param("tranche", key.tranche())
                .query(LocalDate.class)
                .single();
    }

    private void set(TrancheKey key, String column, Object value) {
        db.sql("""
                        update funds.request
                           set %s = :value
                         where case_no = :caseNo and tranche = :tranche and status in ('ASKED', 'APPROVED')
                        """.formatted(column))
                .param("value", value)
                .param("caseNo", key.caseNo())
                .param("tranche", key.tranche())
                .update();
    }
}
