package org.xiangbang.evidence;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** The acts of a person, by case and number; what was entered and said stays with the case. */
@Repository
class KeptActs implements KeptOfPerson {
    private final JdbcClient db;

    KeptActs(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String word() {
        return "acts";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select a.case_no, a.seq, a.at::text as at, a.act, a.process, a.step, a.outcome, a.desk, a.login, a.principal_login
                  from evidence.act a where a.login = :login or a.principal_login = :login order by a.case_no, a.seq
                """).param("login", login).query().listOfRows();
    }

    @Override
    public int count(String login) {
        return db.sql("select count(*) from evidence.act where login = :login or principal_login = :login")
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    @Override
    public String stays() {
        return "X-12";
    }
}
