package org.xiangbang.personal;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.personal.KeptOfPerson;

/** What it read whole, who read the numbers of its organization whole, and what was exported or erased of it. */
@Repository
class KeptReadings implements KeptOfPerson {
    private final JdbcClient db;
    private final Accounts accounts;

    KeptReadings(JdbcClient db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String word() {
        return "readings";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select 'reading' as kind, at::text as at, login as by, desk, case_no, array_to_string(fields, ' ') as fields, reason
                  from personal.reading where login = :login or case_no = any(:organizations)
                union all
                select kind, at::text, by_login, null, null, null, reason from personal.request where login = :login
                 order by at
                """)
                .param("login", login)
                .param("organizations", organizations(login))
                .query()
                .listOfRows();
    }

    private String[] organizations(String login) {
        return accounts.official(login).map(Official::desks).orElse(List.of()).stream()
                .filter(Desk::ofOrganization)
                .map(Desk::region)
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public String stays() {
        return "ours, decision 0298";
    }
}
