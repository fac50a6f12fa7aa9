package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
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
            var before = readWhole();
            cases.claim(task, clerk);
            cases.complete(task, "approve", clerk);
            tx.flush();
            writes.send();
            db.execute("set constraints all immediate");
            tx.setRollbackOnly();
            var after = readWhole();
            after.entrySet().removeAll(before.entrySet());
            return after.keySet();
        });

        assertThat(whole).isEmpty();
    }

    /** How often this connection has read each table whole; what earlier transactions did may be in it still. */
    private Map<String, Long> readWhole() {
        return db
                .queryForList(
                        "select schemaname || '.' || relname as name, seq_scan from pg_stat_xact_user_tables where seq_scan > 0")
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("name"), row -> (Long) row.get("seq_scan")));
    }
}
