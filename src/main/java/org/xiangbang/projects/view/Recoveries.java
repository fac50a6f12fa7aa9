package org.xiangbang.projects.view;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Money;

/**
 * The money of a project that came back, by the forms in which it was confirmed: recovered from a failed project (追回), returned when a
 * terminated one accounted for its money, or returned as surplus at the closing. The last two count once they were checked.
 */
@Repository
class Recoveries {
    private static final String READ = """
            with entered as (
                select e.*, row_number() over (partition by e.step order by e.at desc) as newest
                  from evidence.public_entered_form e
                 where e.case_no = :caseNo and e.outcome = 'approve'),
            back as (
                select e.process, e.step, e.at, s.amount, s.day
                  from entered e
                  join (values ('confirmRecovery', 'recovered', 'recoveredOn', null),
                               ('accountForMoney', 'returned', 'returnedOn', 'checkAccount'),
                               ('settleSurplus', 'surplusAmount', 'returnedOn', 'checkSurplus'))
                       f (step, amount, day, checked) on f.step = e.step
                 cross join lateral (select e.fields ->> f.amount, (e.fields ->> f.day)::date) s (amount, day)
                 where e.newest = 1
                   and (e.step <> 'settleSurplus' or e.fields ->> 'use' = 'returned')
                   and (f.checked is null
                        or exists (select 1 from entered c where c.step = f.checked and c.newest = 1 and c.at >= e.at)))
            select process, step, (amount::numeric * 100)::bigint as amount_fen,
                   coalesce(day, (at at time zone 'Asia/Shanghai')::date) as on_day
              from back
             where amount::numeric > 0
             order by at
            """;

    private final JdbcClient db;

    Recoveries(JdbcClient db) {
        this.db = db;
    }

    /**
     * Money that came back.
     *
     * @param step in which it was entered
     * @param on the day on which it arrived; of old forms without that day, the day on which they were entered
     */
    record Recovery(String process, String step, Money amount, LocalDate on) {}

    /** Returns what came back, in the order in which it was entered. */
    List<Recovery> of(String caseNo) {
        return db.sql(READ)
                .param("caseNo", caseNo)
                .query((row, n) -> new Recovery(
                        row.getString("process"),
                        row.getString("step"),
                        new Money(row.getLong("amount_fen")),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }
}
