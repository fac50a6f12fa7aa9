package org.xiangbang.funds;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.organizations.BankAccount;
import org.xiangbang.organizations.BankAccounts;
import org.xiangbang.shared.Money;

/** The requests for money that are under way, as those who decide on them see them. */
@Repository
public class AskedPayments {
    private final JdbcClient db;

    private final BankAccounts accounts;

    AskedPayments(JdbcClient db, BankAccounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    /** Says how the payee stands today to the account that the organization has registered. */
    public PayeeStanding standing(Payee payee, String organization) {
        return PayeeStanding.of(payee.registered(), payee.account(), accounts.now(organization));
    }

    /**
     * A request that is neither paid nor over.
     *
     * @param progressPercent work claimed as done, 0 to 100; {@code verifiedPercent} is null until the township has verified it
     */
    public record Asked(
            int tranche,
            int round,
            Money amount,
            String purpose,
            int progressPercent,
            Integer verifiedPercent,
            Payee payee) {}

    /**
     * Who is to be paid.
     *
     * @param registered the id of the registered account that the request named, or null
     * @param reason why it is not the registered account, or null
     * @param proofs the documents that show it
     */
    public record Payee(BankAccount account, Long registered, String reason, List<String> proofs) {}

    /** What a request draws on a line of the budget. @param channel as of {@link Payment} */
    public record Drawn(int tranche, int line, String channel, Money amount) {}

    @Transactional(readOnly = true)
    public List<Asked> of(String caseNo) {
        return db.sql("""
                select tranche, round, amount_fen, purpose, progress_percent, verified_percent, payee_name as holder, payee_bank as bank,
                       payee_account as number, payee_registered as registered, payee_reason as reason, payee_proofs as proofs
                  from funds.request
                 where case_no = ? and status in ('ASKED', 'APPROVED')
                 order by tranche
                """).param(caseNo).query(Asked.class).list();
    }

    /** Returns the lines of these requests. */
    @Transactional(readOnly = true)
    public List<Drawn> drawn(String caseNo) {
        return db.sql("""
                select l.tranche, l.line, l.channel, l.amount_fen
                  from funds.request_line l join funds.request r using (case_no, tranche, round)
                 where l.case_no = ? and r.status in ('ASKED', 'APPROVED')
                 order by l.tranche, l.line
                """).param(caseNo).query(Drawn.class).list();
    }
}
