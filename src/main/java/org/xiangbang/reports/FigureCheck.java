package org.xiangbang.reports;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the figures of counties, the times of months and the sums of lists with a recount of all rows, which decide, and counts them
 * anew.
 */
@Repository
public class FigureCheck {
    /** The most differences that are told. */
    public static final int MOST = 200;

    private static final Set<String> MONEY =
            Set.of("needs", "projects", "approved", "agreed", "paid", "left", "list-needs", "list-projects");

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
             union all
            select place, 'times', item, month, kept, counted, kept_amount, counted_amount from reports.time_difference
             union all
            %s
             order by 1, 2, 3, 4 limit :most
            """.formatted(ListSums.DIFFERENCES);

    private static final String DIFFERENT_CASES = """
            select distinct case_no
              from (select case_no
                      from (select case_no, subject, place, item, month, amount, 1 as cases from reports.counted_case
                            union all
                            select case_no, subject, place, item, month, -amount, -1 from reports.case_figure) both_
                     group by case_no, subject, place, item, month
                    having sum(cases) <> 0 or sum(amount) <> 0) different
             order by case_no
            """;

    /** One statement sees what an act changed either in both or in neither. */
    private static final String ADD_DIFFERENCES = """
            insert into reports.figure_change (place, subject, item, month, cases, amount)
            select place, subject, item, month, sum(cases), sum(amount)
              from (select reports.figure_place(subject, place) as place, subject, item, month, 1 as cases, amount
                      from reports.case_figure where reports.figure_place(subject, place) is not null
                    union all
                    select place, subject, item, month, 1, amount from reports.counted_step
                    union all
                    select place, subject, item, month, -cases, -amount from reports.figure
                    union all
                    select place, subject, item, month, -cases, -amount from reports.figure_change) both_
             group by 1, 2, 3, 4
            having sum(cases) <> 0 or sum(amount) <> 0
            """;

    /** The report reads the steps of these months until they were counted again. */
    private static final String NOTE_MONTHS = """
            insert into reports.time_change (month, act)
            select distinct month, pg_current_xact_id() from reports.time_difference
            on conflict do nothing
            """;

    /** So many cases are counted in one transaction; an act on one of them waits for it. */
    private static final int PORTION = 200;

    private final JdbcClient db;
    private final ListSums lists;
    private final TransactionTemplate portions;

    FigureCheck(JdbcClient db, ListSums lists, PlatformTransactionManager transactions) {
        this.db = db;
        this.lists = lists;
        this.portions = new TransactionTemplate(transactions);
        portions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** Counts every figure anew from the rows. Acts go on meanwhile, and what they change is counted once. */
    public void recount() {
        recount(Duration.ZERO);
    }

    /**
     * Counts each case anew that differs, in portions, the cases last that an act is changing. An act changes what its case counts for
     * and the figures in one transaction, so that what is then still between the two is the same at every moment.
     *
     * @param limit for each statement, as for {@link #differences(Duration)}
     */
    public void recount(Duration limit) {
        var cases =
                apart(limit, () -> db.sql(DIFFERENT_CASES).query(String.class).list());
        recount(cases, limit);
        apart(limit, () -> {
            db.sql("select true from pg_advisory_xact_lock(hashtext('reports.recount'))")
                    .query(Boolean.class)
                    .list();
            return db.sql(ADD_DIFFERENCES).update();
        });
        apart(limit, lists::mend);
        apart(limit, () -> db.sql(NOTE_MONTHS).update());
    }

    private void recount(List<String> cases, Duration limit) {
        var held = new LinkedHashSet<>(cases);
        for (int from = 0; from < cases.size(); from += PORTION) {
            var portion = cases.subList(from, Math.min(from + PORTION, cases.size()));
            held.removeAll(apart(
                    limit,
                    () -> db.sql("select reports.count_free_cases(?)")
                            .param(portion.toArray(String[]::new))
                            .query(String.class)
                            .list()));
        }
        for (var caseNo : held)
            apart(
                    limit,
                    () -> db.sql("select true from reports.count_case(?)")
                            .param(caseNo)
                            .query(Boolean.class)
                            .list());
    }

    private <T> T apart(Duration limit, Supplier<T> work) {
        return portions.execute(status -> {
            patiently(limit);
            return work.get();
        });
    }

    /** A count of all rows may take longer than what a page asks for. */
    private void patiently(Duration limit) {
        db.sql("set local statement_timeout = " + limit.toMillis()).update();
    }
}
