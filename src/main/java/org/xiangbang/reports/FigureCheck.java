package org.xiangbang.reports;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Compares the figures of counties with a recount of all rows, which decide, and counts them anew. */
@Repository
public class FigureCheck {
    /** The most differences that are told. */
    public static final int MOST = 200;

    private static final Set<String> MONEY = Set.of("needs", "projects", "approved", "agreed", "paid", "left");

    private static final String DIFFERENCES = """
            select place, subject, item, month, sum(kept) as kept, sum(counted) as counted, sum(kept_amount) as kept_amount,
                   sum(counted_amount) as counted_amount
              from (select place, subject, item, month, cases as kept, 0 as counted, amount as kept_amount, 0 as counted_amount
                      from reports.figure
                    union all
                    select place, subject, item, month, cases, 0, amount, 0 from reports.figure_change
                    union all
                    select place, subject, item, month, 0, cases, 0, amount from reports.recount) both_
             group by 1, 2, 3, 4
            having sum(kept) <> sum(counted) or sum(kept_amount) <> sum(counted_amount)
             order by 1, 2, 3, 4 limit :most
            """;

    private final JdbcClient db;

    FigureCheck(JdbcClient db) {
        this.db = db;
    }

    /** A figure that is not what its rows say. @param kept the figure; {@code counted} is what the rows say */
    public record Difference(
            String place,
            String subject,
            String item,
            String month,
            long kept,
            long counted,
            long keptAmount,
            long countedAmount) {
        /** Is the amount in fen? Else it is working days, or there is none. */
        public boolean money() {
            return MONEY.contains(subject.replace("-in", ""));
        }
    }

    /** Returns the figures that differ, at most {@link #MOST}; none when all are equal. Everything is read at one moment. */
    @Transactional
    public List<Difference> differences() {
        return differences(Duration.ZERO);
    }

    /** @param limit after which the database gives up; zero for none */
    public List<Difference> differences(Duration limit) {
        patiently(limit);
        return db.sql(DIFFERENCES).param("most", MOST).query(Difference.class).list();
    }

    /** Counts every figure anew from the rows. Acts wait during this time, readers do not. */
    @Transactional
    public void recount() {
        recount(Duration.ZERO);
    }

    /** @param limit for each statement, as for {@link #differences(Duration)} */
    public void recount(Duration limit) {
        patiently(limit);
        db.sql("lock table reports.figure_change, reports.case_figure, reports.figure in share row exclusive mode")
                .update();
        db.sql("delete from reports.figure_change").update();
        db.sql("delete from reports.figure").update();
        db.sql("delete from reports.case_figure").update();
        db.sql("""
                insert into reports.case_figure (case_no, subject, place, item, month, amount)
                select case_no, subject, place, item, month, amount from reports.counted_case
                """).update();
        db.sql("""
                insert into reports.figure (place, subject, item, month, cases, amount)
                select place, subject, item, month, count(*), sum(amount)
                  from (select place, subject, item, month, amount from reports.case_figure
                        union all
                        select place, subject, item, month, amount from reports.counted_step) counted
                 group by 1, 2, 3, 4
                """).update();
    }

    /** A count of all rows may take longer than what a page asks for. */
    private void patiently(Duration limit) {
        db.sql("set local statement_timeout = " + limit.toMillis()).update();
    }
}
