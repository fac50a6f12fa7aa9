package org.xiangbang.cases;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The numbers of papers that were used: replies, filings, vouchers, reports. It is the one place that knows which number of which kind
 * and issuer stands in which case.
 */
@Repository
public class PaperNumbers {
    private final JdbcClient db;
    private final Clock clock;

    PaperNumbers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A number as it was typed.
     *
     * @param kind such as {@code reply}
     * @param issuer the desk's department and place, {@code agriculture@513228}, or the organization
     */
    public record Number(String kind, String issuer, String text) {
        /** Is there nothing but spaces, of whatever width? */
        public boolean isEmpty() {
            return key().isEmpty();
        }

        /** Returns the number without what is typed in different ways: width, brackets, spaces, case. */
        String key() {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replaceAll("[\\[【〔﹝({〖]", "(")
                    .replaceAll("[\\]】〕﹞)}〗]", ")")
                    .replaceAll("\\s", "")
                    .toUpperCase(Locale.ROOT);
        }
    }

    /** A number that stands in other places too. @param others in how many */
    public record Shared(String kind, String number, int others) {}

    /**
     * Finds another place in which the number stands. Until the transaction ends nobody else can use it.
     *
     * @param businessKey the case, or the part of it ({@code P-….T1}), that is about to use it
     * @return the number of the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> usedElsewhere(Number number, String businessKey) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(String.join("\n", number.kind(), number.issuer(), number.key()))
                .query((row, n) -> 0)
                .list();
        return db.sql("""
                select case_no from cases.paper_number
                 where kind = :kind and issuer = :issuer and key = :key and business_key <> :businessKey
                 order by used_at limit 1
                """)
                .param("kind", number.kind())
                .param("issuer", number.issuer())
                .param("key", number.key())
                .param("businessKey", businessKey)
                .query(String.class)
                .optional();
    }

    /** Writes that the number stands there, in place of the one that stood there before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void use(Number number, String businessKey) {
        db.sql("""
                insert into cases.paper_number (business_key, kind, case_no, issuer, key, number, used_at)
                values (:businessKey, :kind, :caseNo, :issuer, :key, :number, :now)
                on conflict (business_key, kind) do update
                   set issuer = excluded.issuer, key = excluded.key, number = excluded.number, used_at = excluded.used_at
                """)
                .param("businessKey", businessKey)
                .param("kind", number.kind())
                .param("caseNo", CaseFiles.caseNo(businessKey))
                .param("issuer", number.issuer())
                .param("key", number.key())
                .param("number", number.text())
                .param("now", clock.instant())
                .update();
    }

    /** Returns the numbers of the case that stand elsewhere too. */
    @Transactional(readOnly = true)
    public List<Shared> shared(String caseNo) {
        return db.sql("""
                select n.kind, n.number, count(*)::int as others
                  from cases.paper_number n
                  join cases.paper_number o
                    on o.kind = n.kind and o.issuer = n.issuer and o.key = n.key and o.business_key <> n.business_key
                 where n.case_no = ?
                 group by n.kind, n.number, n.business_key
                 order by n.kind, n.number
                """).param(caseNo).query(Shared.class).list();
    }
}
