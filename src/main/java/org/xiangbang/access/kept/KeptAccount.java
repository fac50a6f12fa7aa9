package org.xiangbang.access.kept;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** The account itself. Its name and its login stay, because acts name them; its password is replaced by one that nobody knows. */
@Repository
class KeptAccount implements KeptOfPerson {
    private final JdbcClient db;
    private final PasswordEncoder passwords;

    KeptAccount(JdbcClient db, PasswordEncoder passwords) {
        this.db = db;
        this.passwords = passwords;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String word() {
        return "account";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select a.login, p.name, a.power, a.opened_at, a.opened_by, a.password_set, a.disabled_at
                  from access.account a join access.person p on p.id = a.person where a.login = ?
                """).param(login).query().listOfRows();
    }

    @Override
    public String stays() {
        return "X-12";
    }

    @Override
    public int erase(String login) {
        return db.sql("update access.account set password = ?, password_set = now() where login = ?")
                .params(passwords.encode(UUID.randomUUID().toString()), login)
                .update();
    }
}
