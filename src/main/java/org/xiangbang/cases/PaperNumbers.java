package org.xiangbang.cases;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Official;

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
            return key(text);
        }

        private static String key(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .replaceAll("[\\[【〔﹝({〖]", "(")
                    .replaceAll("[\\]】〕﹞)}〗]", ")")
                    .replaceAll("\\s", "")
                    .toUpperCase(Locale.ROOT);
        }
    }

    /** A number that was looked for. @param title that of the case in which it stands */
    public record Found(String kind, String number, String caseNo, String title) {}

    /** A place in which a number stands that the case has too: another case, or another part of the case itself. */
    record Use(String kind, String issuer, String key, String number, String caseNo) {}

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

    /** Keeps the numbers of these kinds where they stand, though the step that entered them is done anew: what they were of is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String businessKey, Collection<String> kinds) {
        db.sql("""
                update cases.paper_number n
                   set business_key = :key || '#' || 1 + (select count(*) from cases.paper_number k
                                                           where k.case_no = n.case_no and k.kind = n.kind
                                                             and starts_with(k.business_key, :key || '#'))
                 where business_key = :key and kind in (:kinds)
                """).param("key", businessKey).param("kinds", kinds).update();
    }

    /** Returns every place, in the case and elsewhere, of the numbers of the case, by number and in the order of their use. */
    @Transactional(readOnly = true)
    List<Use> uses(String caseNo) {
        return db.sql("""
                select o.kind, o.issuer, o.key, o.number, o.case_no
                  from (select distinct kind, issuer, key from cases.paper_number where case_no = ?) n
                  join cases.paper_number o using (kind, issuer, key)
                 order by o.kind, o.issuer, o.key, o.used_at, o.business_key
                """).param(caseNo).query(Use.class).list();
    }

    /**
     * Finds numbers by a part of them, in cases that the reader may see, the latest first. Brackets, width, spaces and case do not
     * matter.
     */
    @Transactional(readOnly = true)
    public List<Found> like(String part, int most, Official by) {
        var key = Number.key(part);
        if (key.isEmpty()) return List.of();
        var scope = RegionScope.of(by);
        return db.sql("""
                select n.kind, n.number, n.case_no, c.title
                  from cases.paper_number n join cases.public_case c on c.case_no = n.case_no
                 where cases.grams(n.key) @> cases.sought(:key) and n.key like :part and %s
                 order by n.used_at desc, n.business_key, n.kind limit :most
                """.formatted(scope.condition("c")))
                .params(scope.params())
                .param("key", key)
                .param("part", "%" + CaseText.literal(key) + "%")
                .param("most", most)
                .query(Found.class)
                .list();
    }
}
