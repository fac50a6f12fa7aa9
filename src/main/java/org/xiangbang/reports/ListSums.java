package org.xiangbang.reports;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseLists;

/**
 * Keeps how many cases of each kind lie in each division, by status, with their amounts. Triggers append what an act has changed, as for
 * the figures of counties (ADR 0161, 0245).
 */
@Repository
class ListSums implements CaseLists.KeptTotals {
    private static final String READ = """
            select s.status, s.cases, s.amount from reports.list_sum s where s.subject = '%1$s' and s.place = any(:%2$s::text[])
            union all
            select h.status, h.cases, h.amount from reports.list_change h
             where h.subject = '%1$s' and exists (select from unnest(:%2$s::text[]) place where starts_with(h.place, place))""";

    private static final String ADD = """
            with gone as (
                delete from reports.list_change
                 where id = any(array(select id from reports.list_change order by id limit 5000 for update skip locked))
                returning subject, place, status, cases, amount)
            insert into reports.list_sum as s (subject, place, status, cases, amount)
            select g.subject, a.place, g.status, sum(g.cases), sum(g.amount)
              from gone g cross join lateral reports.around(g.place) a (place)
             group by 1, 2, 3
            having sum(g.cases) <> 0 or sum(g.amount) <> 0
            on conflict (subject, place, status)
            do update set cases = s.cases + excluded.cases, amount = s.amount + excluded.amount
            """;

    private static final String BOTH = """
            select subject, place, status, sum(kept) as kept, sum(counted) as counted, sum(kept_amount) as kept_amount,
                   sum(counted_amount) as counted_amount
              from (select subject, place, status, cases as kept, 0 as counted, amount as kept_amount, 0 as counted_amount
                      from reports.list_sum
                    union all
                    select h.subject, a.place, h.status, h.cases, 0, h.amount, 0
                      from reports.list_change h cross join lateral reports.around(h.place) a (place)
                    union all
                    select f.subject, a.place, f.item, 0, f.cases, 0, f.amount
                      from (select subject, place, item, count(*) as cases, sum(amount) as amount from reports.%s
                             where reports.of_list(subject) group by 1, 2, 3) f
                     cross join lateral reports.around(f.place) a (place)) both_
             group by 1, 2, 3
            having sum(kept) <> sum(counted) or sum(kept_amount) <> sum(counted_amount)""";

    /** What the sums are and what the rows of the cases say, where these differ, in the columns of a {@link FigureCheck.Difference}. */
    static final String DIFFERENCES = """
            select place, 'list-' || subject as subject, status as item, '' as month, kept, counted, kept_amount, counted_amount
              from (%s) differing""".formatted(BOTH.formatted("counted_case"));

    /** Sets the sums right by what each case counts for, which an act changes in the same transaction. */
    private static final String MEND = """
            insert into reports.list_sum as s (subject, place, status, cases, amount)
            select subject, place, status, counted - kept, counted_amount - kept_amount from (%s) differing
            on conflict (subject, place, status)
            do update set cases = s.cases + excluded.cases, amount = s.amount + excluded.amount
            """.formatted(BOTH.formatted("case_figure"));

    private final JdbcClient db;

    ListSums(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String of(CaseFile.Kind kind, String places) {
        return READ.formatted(kind.name().toLowerCase(Locale.ROOT) + "s", places);
    }

    /** Adds up what acts have appended. Call it in the turn of {@link FigureSums}. */
    void add() {
        db.sql(ADD).update();
    }

    /** Sets right what differs. Acts go on meanwhile; what they have appended is added up afterwards. */
    int mend() {
        db.sql("select true from pg_advisory_xact_lock(hashtext('" + FigureSums.TURN + "'))")
                .query(Boolean.class)
                .list();
        return db.sql(MEND).update();
    }
}
