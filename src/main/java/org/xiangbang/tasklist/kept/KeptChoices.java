package org.xiangbang.tasklist.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** Phrases, saved filters, and the steps and cases that it has seen or watches. What belongs to a desk stays with the desk. */
@Repository
class KeptChoices implements KeptOfPerson {
    private static final List<String> ERASED = List.of(
            "delete from tasklist.phrase where owner = 'login:' || ?",
            "delete from tasklist.saved_filter where owner = 'login:' || ?",
            "delete from tasklist.seen where login = ?",
            "delete from tasklist.watched where login = ?");

    private final JdbcClient db;

    KeptChoices(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String word() {
        return "choices";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select 'phrase' as kind, null as name, text as content from tasklist.phrase where owner = 'login:' || :login
                union all select 'filter', name, query from tasklist.saved_filter where owner = 'login:' || :login
                union all select 'watched', case_no, since::text from tasklist.watched where login = :login
                union all select 'seen', null, task_id::text from tasklist.seen where login = :login
                order by kind, name, content
                """).param("login", login).query().listOfRows();
    }

    @Override
    public int erase(String login) {
        return ERASED.stream()
                .mapToInt(sql -> db.sql(sql).param(login).update())
                .sum();
    }
}
