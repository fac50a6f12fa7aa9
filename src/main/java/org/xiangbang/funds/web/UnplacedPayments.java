package org.xiangbang.funds.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Money;

/** Payments from before lines of the budget were named that are more than the lines of their money (decision 0095). */
@Repository
class UnplacedPayments {
    private final JdbcClient db;

    UnplacedPayments(JdbcClient db) {
        this.db = db;
    }

    /** @param channel {@code FISCAL} or {@code CHARITY} */
    record Unplaced(String caseNo, String title, int tranche, String channel, Money amount, LocalDate receivedOn) {}

    /** Returns them in the order of cases and tranches. */
    @Transactional(readOnly = true)
    public List<Unplaced> all() {
        return db.sql("""
                select p.case_no, c.title, p.tranche, p.channel, p.amount_fen, p.received_on
                  from funds.payment p join cases.public_case c on c.case_no = p.case_no
                 where not p.placed
                 order by p.case_no, p.tranche, p.id
                """).query(Unplaced.class).list();
    }

    long count() {
        return db.sql("select count(*) from funds.payment where not placed")
                .query(Long.class)
                .single();
    }
}
