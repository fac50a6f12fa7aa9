package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A statement without end")
class StatementLimitTest {
    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate inTransaction;

    @Test
    @DisplayName("has at most half a minute on every connection of the application")
    void limit() {
        assertThat(db.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("30s");
    }

    @Test
    @DisplayName("is ended by the server, and its transaction undone")
    void ended() {
        assertThatThrownBy(() -> inTransaction.executeWithoutResult(transaction -> {
                    db.sql("set local statement_timeout = '50ms'").update();
                    db.sql("select pg_sleep(20)").query().singleRow();
                }))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
