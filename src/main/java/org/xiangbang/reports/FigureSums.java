package org.xiangbang.reports;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds up what acts have appended to the figures and to the sums of lists, so that there is little of it to read. A reader sees each
 * change once, before and after; of several copies of the program one adds up at a time.
 */
@Repository
public class FigureSums {
    /** Names the lock of whoever changes sums. */
    static final String TURN = "reports.figure";

    /** As an array the rows are looked for once; as a condition they could be looked for again for each of them. */
    private static final String ADD = """
            with gone as (
                delete from reports.figure_change
                 where id = any(array(select id from reports.figure_change order by id limit 5000 for update skip locked))
                returning place, subject, item, month, cases, amount)
            insert into reports.figure as f (place, subject, item, month, cases, amount)
            select place, subject, item, month, sum(cases), sum(amount) from gone group by 1, 2, 3, 4
            on conflict (place, subject, item, month)
            do update set cases = f.cases + excluded.cases, amount = f.amount + excluded.amount
            """;

    private final JdbcClient db;
    private final ListSums lists;

    FigureSums(JdbcClient db, ListSums lists) {
        this.db = db;
        this.lists = lists;
    }

    @Scheduled(fixedDelay = 5000, initialDelay = 5000)
    @Transactional
    public void add() {
        var free = db.sql("select pg_try_advisory_xact_lock(hashtext('" + TURN + "'))")
                .query(Boolean.class)
                .single();
        if (!free) return;
        db.sql(ADD).update();
        lists.add();
    }
}
