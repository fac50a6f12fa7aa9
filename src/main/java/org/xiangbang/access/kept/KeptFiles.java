package org.xiangbang.access.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** The lists that it uploaded for an import and did not apply. */
@Repository
class KeptFiles implements KeptOfPerson {
    private final JdbcClient db;

    KeptFiles(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public String word() {
        return "files";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select 'people' as kind, at::text as at, length(content) as size from access.staff_file where login = :login
                union all
                select 'divisions', at::text, length(content) from access.region_file where login = :login
                """).param("login", login).query().listOfRows();
    }

    @Override
    public int erase(String login) {
        return db.sql("delete from access.staff_file where login = ?")
                        .param(login)
                        .update()
                + db.sql("delete from access.region_file where login = ?")
                        .param(login)
                        .update();
    }
}
