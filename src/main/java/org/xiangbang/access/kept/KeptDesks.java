package org.xiangbang.access.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** The desks that it held and for whom it acted, or was acted for. */
@Repository
class KeptDesks implements KeptOfPerson {
    private final JdbcClient db;

    KeptDesks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String word() {
        return "desks";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select 'desk' as kind, h.desk, h.held_from::text as since, h.held_until::text as until, h.granted_by as by,
                       null as principal, null as deputy
                  from access.holding h where h.login = :login
                union all
                select 'deputyship', null, d.from_day::text, d.until_day::text, d.set_by, d.principal, d.deputy
                  from access.deputyship d where :login in (d.principal, d.deputy)
                 order by since, kind
                """).param("login", login).query().listOfRows();
    }

    @Override
    public String stays() {
        return "ours, decision 0298";
    }
}
