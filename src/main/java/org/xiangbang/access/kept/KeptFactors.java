package org.xiangbang.access.kept;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** Its second factors; with which one a release of money was proven stays as evidence. */
@Repository
class KeptFactors implements KeptOfPerson {
    private static final List<String> ERASED = List.of(
            "delete from access.recovery_code where login = ?",
            "delete from access.factor_proof where login = ?",
            "delete from access.factor where login = ?",
            "delete from access.passkey_owner where login = ?");

    private final JdbcClient db;

    KeptFactors(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String word() {
        return "factors";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select kind, name, added_at::text as added_at, used_at::text as used_at from access.factor where login = :login
                union all
                select 'release of money', case_no || ' ' || step, proven_at::text, at::text from access.factor_use where login = :login
                 order by added_at
                """).param("login", login).query().listOfRows();
    }

    @Override
    public String stays() {
        return "X-12";
    }

    @Override
    public int erase(String login) {
        return ERASED.stream()
                .mapToInt(sql -> db.sql(sql).param(login).update())
                .sum();
    }
}
