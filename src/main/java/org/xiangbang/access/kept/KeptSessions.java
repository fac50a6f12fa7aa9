package org.xiangbang.access.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** Where it is signed in, and the attempts to sign in and the browsers that are known of it. */
@Repository
class KeptSessions implements KeptOfPerson {
    private static final String ATTEMPTS =
            "(starts_with(key, 'guess ' || :login || ' at ') or starts_with(key, 'known ' || :login || ' at '))";

    private final JdbcClient db;

    KeptSessions(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String word() {
        return "sessions";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select 'session' as kind, to_timestamp(s.creation_time / 1000.0)::text as since,
                       to_timestamp(s.last_access_time / 1000.0)::text as until,
                       who.it ->> 'address' as address, who.it ->> 'browser' as browser
                  from access.session s
                  left join access.session_attributes a
                    on a.session_primary_id = s.primary_id and a.attribute_name = 'SPRING_SECURITY_CONTEXT'
                  cross join lateral (select convert_from(a.attribute_bytes, 'UTF8')::jsonb as it) who
                 where s.principal_name = :login
                union all
                select split_part(key, ' ', 1), null, free_at::text, substr(key, length('guess ' || :login || ' at ') + 1), null
                  from access.attempt where %s
                 order by kind, since
                """.formatted(ATTEMPTS)).param("login", login).query().listOfRows();
    }

    @Override
    public int erase(String login) {
        return db.sql("delete from access.session where principal_name = ?")
                        .param(login)
                        .update()
                + db.sql("delete from access.attempt where " + ATTEMPTS)
                        .param("login", login)
                        .update();
    }
}
