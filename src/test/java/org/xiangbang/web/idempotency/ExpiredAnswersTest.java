package org.xiangbang.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The answers kept for a repetition")
class ExpiredAnswersTest {
    private static final String LOGIN = "agriculture.chief@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ExpiredAnswers expired;

    @Autowired
    private GivenAnswers answers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient db;

    @Autowired
    @Qualifier("owner")
    private JdbcClient owner;

    private final String prefix = "expiry-" + UUID.randomUUID() + "-";

    @AfterEach
    void clear() {
        db.sql("delete from web.idempotency where key like ?")
                .param(prefix + "%")
                .update();
    }

    private void add(int rows, int days, boolean forever) {
        owner.sql("""
                insert into web.idempotency (login, key, request, request_sha256, status, body, at, kept_forever)
                select ?, ? || ? || '-' || ? || '-' || n, 'POST /x', 'x', 200, 'x', clock_timestamp() - make_interval(days => ?), ?
                  from generate_series(1, ?) n
                """)
                .params(LOGIN, prefix, String.valueOf(days), String.valueOf(forever), days, forever, rows)
                .update();
    }

    private long left() {
        return db.sql("select count(*) from web.idempotency where key like ?")
                .param(prefix + "%")
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("are removed after the days that hold, many in small portions, and those of money never")
    void expire() {
        add(10 * ExpiredAnswers.ROUND + 7, 31, false);
        add(50, 29, false);
        add(60, 4000, true);

        expired.remove();

        assertThat(left()).isEqualTo(50 + 60);
    }

    @Test
    @DisplayName("expire by the newest number of days whose day has come")
    void dated() {
        owner.sql("insert into web.answer_retention values (current_date - 1, 60), (current_date + 30, 2)")
                .update();
        try {
            add(5, 31, false);
            add(5, 61, false);
            expired.remove();
            assertThat(left()).isEqualTo(5);
        } finally {
            owner.sql("delete from web.answer_retention where valid_from > '2026-01-01'")
                    .update();
        }
    }

    @Test
    @DisplayName("are kept for ever until it is known that no money moved, and for ever if it did")
    void known() throws Exception {
        var setting = prefix + "setting";
        var answer = new Caller(port, LOGIN).post("/api/v1/me/notices/read-all", "", "Idempotency-Key", setting);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(forever(setting)).isFalse();

        var claimed = prefix + "claimed";
        transaction.executeWithoutResult(status -> answers.claim(LOGIN, claimed, "POST /x", "x"));
        assertThat(forever(claimed)).isTrue();
    }

    private boolean forever(String key) {
        return db.sql("select kept_forever from web.idempotency where key = ?")
                .param(key)
                .query(Boolean.class)
                .single();
    }
}
