package org.xiangbang.notifications.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** What it was told, how it wants to be told, and its address for mail. */
@Repository
class KeptNotices implements KeptOfPerson {
    private static final List<String> ERASED = List.of(
            "delete from notifications.delivery where receiver = ?",
            "delete from notifications.notification where login = ?",
            "delete from notifications.choice where login = ?");

    private final JdbcClient db;

    KeptNotices(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String word() {
        return "notices";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select 'notice' as kind, kind as what, case_no, at::text as at, facts::text as said
                  from notifications.notification where login = :login
                union all select 'choice', kind_group, null, null, way from notifications.choice where login = :login
                union all select 'address', language, null, confirmed_at::text, coalesce(address, wanted)
                  from notifications.person where login = :login
                union all select 'delivery', channel, null, created_at::text, address
                  from notifications.delivery where receiver = :login
                order by kind, at
                """).param("login", login).query().listOfRows();
    }

    @Override
    public int erase(String login) {
        return ERASED.stream()
                        .mapToInt(sql -> db.sql(sql).param(login).update())
                        .sum()
                + db.sql("""
                        update notifications.person
                           set address = null, confirmed_at = null, wanted = null, code = null, code_until = null
                         where login = ?
                        """).param(login).update();
    }
}
