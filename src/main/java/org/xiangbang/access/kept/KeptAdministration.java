package org.xiangbang.access.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** What the log of administration says of it: its sign-ins, what it administered, and what was administered about it. */
@Repository
class KeptAdministration implements KeptOfPerson {
    private static final String OF = "(login = :login or subject = :login)";

    private final JdbcClient db;

    KeptAdministration(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 72;
    }

    @Override
    public String word() {
        return "administration";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select kind, at::text as at, login as by, address, subject, before, after, times
                  from access.administration_log where %s order by id
                """.formatted(OF)).param("login", login).query().listOfRows();
    }

    @Override
    public int count(String login) {
        return db.sql("select count(*) from access.administration_log where " + OF)
                .param("login", login)
                .query(Integer.class)
                .single();
    }

    @Override
    public String stays() {
        return "ours, decision 0282";
    }
}
