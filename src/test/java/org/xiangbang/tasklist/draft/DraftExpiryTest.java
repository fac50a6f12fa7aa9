package org.xiangbang.tasklist.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Today;

@AppTest
@DisplayName("A draft that nobody goes on with")
class DraftExpiryTest {
    private static final String LOGIN = "expiry-of-drafts";

    @Autowired
    private DraftExpiry expiry;

    @Autowired
    private JdbcClient db;

    @AfterEach
    void clear() {
        db.sql("delete from tasklist.draft where login = ?").param(LOGIN).update();
    }

    @Test
    @DisplayName("is removed a year after it was last saved, and one of a day less stays")
    void isRemoved() {
        add("old", 1_203, 366);
        add("kept", 20, 364);

        expiry.remove();

        assertThat(db.sql(
                                "select distinct split_part(subject, '-', 1) || count(*) over () from tasklist.draft where login = ?")
                        .param(LOGIN)
                        .query(String.class)
                        .list())
                .containsExactly("task:kept20");
    }

    private void add(String name, int rows, int days) {
        db.sql("""
                insert into tasklist.draft (login, subject, revision, saved_at, "values", page, title, process, version, step, step_name)
                select ?, 'task:' || ? || '-' || n, 1, ?::timestamptz - make_interval(days => ?), '{}', '/x', 'x', 'x', 1, 'x', 'x'
                  from generate_series(1, ?) n
                """).params(LOGIN, name, Today.instant(), days, rows).update();
    }
}
