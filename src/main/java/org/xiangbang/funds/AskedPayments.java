package org.xiangbang.funds;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Money;

/** The requests for money that are under way, as those who decide on them see them. */
@Repository
public class AskedPayments {
    private final JdbcClient db;

    AskedPayments(JdbcClient db) {
        this.db = db;
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
            String payeeName,
            String payeeBank,
            String payeeAccount) {}

    /** What a request draws on a line of the budget. @param channel as of {@link Payment} */
    public record Drawn(int tranche, int line, String channel, Money amount) {}

    @Transactional(readOnly = true)
    public List<Asked> of(String caseNo) {
        return db.sql("""
                select tranche, round, amount_fen, purpose, progress_percent, verified_percent, payee_name, payee_bank, payee_account
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
