package org.xiangbang.reports.exceptions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;

/** Reads, for a place, the cases that stand out. */
@Repository
class ExceptionLists {
    private static final String IN_PLACE = " c.region >= :place and c.region < :place || ':' ";

    private static final String RETURNED = """
            select c.case_no, c.title, c.kind, c.status, r.times, (r.last_at at time zone 'Asia/Shanghai')::date as last_on
              from evidence.public_returned_case r join cases.public_case c on c.case_no = r.case_no
             where r.times > 1 and %s order by r.times desc, r.last_at desc, c.case_no
            """.formatted(IN_PLACE);

    private static final String PAIRS = """
            select c.organization, o.name, c.region, count(*) as projects, sum(c.amount_fen)::bigint as amount_fen
              from cases.public_case c join organizations.public_organization o on o.number = c.organization
             where c.kind = 'PROJECT' and %s
             group by c.organization, o.name, c.region having count(*) > 1
             order by count(*) desc, sum(c.amount_fen) desc nulls last, c.organization, c.region
            """.formatted(IN_PLACE);

    private static final String NEARLY_PAID = """
            select c.case_no, c.title, p.paid_fen, p.ceiling_fen, (100 * p.paid_fen / p.ceiling_fen)::int as percent
              from projects.public_paid_share p join cases.public_case c on c.case_no = p.case_no
             where c.closed_at is null and p.accepted_on is null and p.ceiling_fen > 0 and p.paid_fen > 0 and %s
             order by p.paid_fen::numeric / p.ceiling_fen desc, p.paid_fen desc, c.case_no
            """.formatted(IN_PLACE);

    private static final String QUICK = """
            select c.case_no, c.title, (c.opened_at at time zone 'Asia/Shanghai')::date as opened_on,
                   (c.closed_at at time zone 'Asia/Shanghai')::date as closed_on,
                   (c.closed_at at time zone 'Asia/Shanghai')::date - (c.opened_at at time zone 'Asia/Shanghai')::date as days
              from cases.public_case c
             where c.kind = 'PROJECT' and c.status = 'closed' and c.closed_at is not null and %s
             order by c.closed_at - c.opened_at, c.case_no
            """.formatted(IN_PLACE);

    private final JdbcClient db;

    ExceptionLists(JdbcClient db) {
        this.db = db;
    }

    /**
     * A case that was sent back more than once.
     *
     * @param kind the kind in capitals
     * @param times how often it was sent back, to whichever step
     * @param lastOn the day of the last time
     */
    record Returned(String caseNo, String title, String kind, String status, long times, LocalDate lastOn) {}

    /** An organization and a place with more than one project between them. @param amount what the projects ask for together */
    record Pair(String organization, String name, String region, long projects, Money amount) {}

    /**
     * A project that has been paid for before it is accepted.
     *
     * @param ceiling the least of what was approved, agreed and audited
     * @param percent the paid part of the ceiling, in whole percent, rounded down
     */
    record NearlyPaid(String caseNo, String title, Money paid, Money ceiling, int percent) {}

    /** A closed project. @param days calendar days from its opening to its closing */
    record Quick(String caseNo, String title, LocalDate openedOn, LocalDate closedOn, int days) {}

    /** Counts what each of the lists has altogether, by its word. */
    Map<String, Long> counts(Region place) {
        return Map.of(
                "returned", count(RETURNED, place),
                "pairs", count(PAIRS, place),
                "nearlyPaid", count(NEARLY_PAID, place),
                "quick", count(QUICK, place));
    }

    private long count(String sql, Region place) {
        return db.sql("select count(*) from (" + sql + ") listed")
                .param("place", place.code())
                .query(Long.class)
                .single();
    }

    List<Returned> returned(Region place, int most) {
        return read(RETURNED, Returned.class, place, most);
    }

    List<Pair> pairs(Region place, int most) {
        return read(PAIRS, Pair.class, place, most);
    }

    List<NearlyPaid> nearlyPaid(Region place, int most) {
        return read(NEARLY_PAID, NearlyPaid.class, place, most);
    }

    List<Quick> quick(Region place, int most) {
        return read(QUICK, Quick.class, place, most);
    }

    private <T> List<T> read(String sql, Class<T> row, Region place, int most) {
        return db.sql(sql + " limit :most")
                .param("place", place.code())
                .param("most", most)
                .query(row)
                .list();
    }
}
