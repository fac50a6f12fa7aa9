package org.xiangbang.access.signin;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: five failures lock a login, thirty lock an address (an office shares one), for 15 minutes (ours, decision
 * 0005). Unknown logins are counted like known ones, so that the answer does not tell which exist.
 */
@Component
class SignInThrottle {
    static final int FAILURES_OF_LOGIN = 5;
    static final int FAILURES_OF_ADDRESS = 30;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient db;

    SignInThrottle(JdbcClient db) {
        this.db = db;
    }

    boolean locked(String login, String address) {
        return db.sql(
                        "select exists (select 1 from access.sign_in_failure where key in (:keys) and locked_until > now())")
                .param("keys", keys(login, address))
                .query(Boolean.class)
                .single();
    }

    void failed(String login, String address) {
        count(keys(login, address).get(0), FAILURES_OF_LOGIN);
        count(keys(login, address).get(1), FAILURES_OF_ADDRESS);
        db.sql("delete from access.sign_in_failure where last_at < now() - interval '1 day'")
                .update();
    }

    void succeeded(String login) {
        db.sql("delete from access.sign_in_failure where key = ?")
                .param("login " + login)
                .update();
    }

    private void count(String key, int limit) {
        db.sql("""
                insert into access.sign_in_failure as f (key, failures, last_at) values (:key, 1, now())
                on conflict (key) do update set
                    failures = case when f.last_at < now() - make_interval(secs => :lock) then 1 else f.failures + 1 end,
                    last_at = now(),
                    locked_until = case when f.last_at >= now() - make_interval(secs => :lock) and f.failures + 1 >= :limit
                                        then now() + make_interval(secs => :lock) end
                """)
                .param("key", key)
                .param("lock", LOCK.toSeconds())
                .param("limit", limit)
                .update();
    }

    private static List<String> keys(String login, String address) {
        var shortened = login.length() > 100 ? login.substring(0, 100) : login;
        return List.of("login " + shortened, "address " + address);
    }
}
