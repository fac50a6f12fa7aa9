package org.xiangbang.tasklist.follow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/**
 * Hands over open cases that the person who leaves had started: the successor follows them from now on, and for the person who
 * leaves they belong to the past.
 */
@Repository
class StartedCaseHandover implements HandoverPart {
    private final JdbcClient db;

    StartedCaseHandover(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "started";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public List<Item> of(String login) {
        return db.sql("""
                select c.case_no, c.title, c.applicant from tasklist.started s join cases.public_case c using (case_no)
                 where s.login = ? and s.handed_to is null and c.closed_at is null order by s.at, c.case_no
                """)
                .param(login)
                .query((row, n) -> new Item(
                        kind(),
                        row.getString("case_no"),
                        row.getString("case_no"),
                        row.getString("title"),
                        null,
                        null,
                        null,
                        Desk.parse(row.getString("applicant"))))
                .list();
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        var moved = db.sql("""
                with handed as (
                    update tasklist.started set handed_to = :to
                     where case_no = :caseNo and login = :from and handed_to is null returning at)
                insert into tasklist.started (case_no, login, at, handed_from) select :caseNo, :to, at, :from from handed
                on conflict (case_no, login) do update set handed_to = null
                """)
                .param("from", from.login())
                .param("to", to.login())
                .param("caseNo", item.key())
                .update();
        return moved > 0 ? Moved.moved(item) : Moved.ended(item);
    }
}
