package org.xiangbang.tasklist.filter;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Official;

/**
 * Hands the filters that a person who leaves had saved for themselves to the successor, unless the successor has one of that name
 * or already has the most that a person may have; then the filter is deleted. Filters of a desk stay with the desk.
 */
@Repository
class SavedFilterHandover implements HandoverPart {
    private final JdbcClient db;

    SavedFilterHandover(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return "filter";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Item> of(String login) {
        return db.sql("select id, name from tasklist.saved_filter where owner = ? order by name, id")
                .param(SavedFilters.OWN + login)
                .query((row, n) -> Item.of(kind(), row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        var moved = db.sql("""
                update tasklist.saved_filter f set owner = :to
                 where id = :id and owner = :from
                   and not exists (select 1 from tasklist.saved_filter o where o.owner = :to and o.name = f.name)
                   and (select count(*) from tasklist.saved_filter o where o.owner = :to) < :most
                """)
                .param("id", Long.valueOf(item.key()))
                .param("from", SavedFilters.OWN + from.login())
                .param("to", SavedFilters.OWN + to.login())
                .param("most", SavedFilters.MAX_EACH)
                .update();
        if (moved > 0) return Moved.moved(item);
        db.sql("delete from tasklist.saved_filter where id = ? and owner = ?")
                .params(Long.valueOf(item.key()), SavedFilters.OWN + from.login())
                .update();
        return Moved.ended(item);
    }
}
