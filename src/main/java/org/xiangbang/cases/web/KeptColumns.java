package org.xiangbang.cases.web;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** Which columns of lists it chose. */
@Repository
class KeptColumns implements KeptOfPerson {
    private final JdbcClient db;

    KeptColumns(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String word() {
        return "columns";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql(
                        "select list, array_to_string(columns, ' ') as columns from cases.list_column where login = ? order by list")
                .param(login)
                .query()
                .listOfRows();
    }

    @Override
    public int erase(String login) {
        return db.sql("delete from cases.list_column where login = ?")
                .param(login)
                .update();
    }
}
