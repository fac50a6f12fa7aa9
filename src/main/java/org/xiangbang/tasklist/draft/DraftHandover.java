package org.xiangbang.tasklist.draft;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Hands the drafts of a person who leaves to the successor. If the successor has a draft on the same subject, that one stays. */
@Repository
class DraftHandover implements HandoverPart {
    private final JdbcClient db;

    DraftHandover(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "draft";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Item> of(String login) {
        return db.sql("""
                select subject, case_no, coalesce(title, step_name) as title, process, step, step_name, desk
                  from tasklist.draft where login = ? order by saved_at, subject
                """)
                .param(login)
                .query((row, n) -> new Item(
                        kind(),
                        row.getString("subject"),
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("process"),
                        row.getString("step").isEmpty() ? null : row.getString("step"),
                        row.getString("step_name"),
                        row.getString("desk") == null ? null : Desk.parse(row.getString("desk"))))
                .list();
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        var moved = db.sql("""
                update tasklist.draft d set login = :to
                 where login = :from and subject = :subject
                   and not exists (select 1 from tasklist.draft o where o.login = :to and o.subject = d.subject)
                """)
                .param("from", from.login())
                .param("to", to.login())
                .param("subject", item.key())
                .update();
        if (moved > 0) return Moved.moved(item);
        db.sql("delete from tasklist.draft where login = ? and subject = ?")
                .params(from.login(), item.key())
                .update();
        return Moved.ended(item);
    }
}
