package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;

/** No plan of a procedure can be read from outside, so the scans that the database counts for the transaction are read. */
@AppTest
@DisplayName("What a step writes")
@Tag("bench")
class StepRowsPlanTest {
    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private WriteBatch writes;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("is written by procedures that read no table whole, nor do the triggers after them")
    void readsNoTableWhole() {
        var clerk = people.at("agriculture.handler@513228");
        var task = cases.task(cases.start("谷汝村藏白菊种植", new Region("513228"), clerk));

        var whole = transaction.execute(tx -> {
            db.execute("discard plans");
            db.execute("set local enable_seqscan = off");
            cases.claim(task, clerk);
            cases.complete(task, "approve", clerk);
            tx.flush();
            writes.send();
            db.execute("set constraints all immediate");
            tx.setRollbackOnly();
            return db.queryForList(
                    "select schemaname || '.' || relname from pg_stat_xact_user_tables where seq_scan > 0",
                    String.class);
        });

        assertThat(whole).isEmpty();
    }
}
