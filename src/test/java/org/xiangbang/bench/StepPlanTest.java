package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("However many tasks are open, a step")
@Tag("bench")
class StepPlanTest {
    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate db;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("is claimed and completed by indexes alone")
    void readsNoTableWhole() {
        var calls = claimedAndCompleted();

        var whole = transaction.execute(tx -> {
            db.execute("set local enable_seqscan = off");
            db.execute("set local plan_cache_mode = force_custom_plan");
            var found = new TreeSet<String>();
            calls.stream()
                    .flatMap(call -> call.statements().stream())
                    .filter(statement -> !statement.sql().startsWith("call "))
                    .forEach(statement -> Plan.intended(db, statement)
                            .readWhole()
                            .forEach(table ->
                                    found.add(table + " by " + statement.sql().strip())));
            return found;
        });

        assertThat(whole).isEmpty();
    }

    @Test
    @DisplayName("asks for no sub-tasks, which no index would find")
    void asksForNoSubtasks() {
        assertThat(claimedAndCompleted())
                .extracting(SqlMeter.Call::sql)
                .isNotEmpty()
                .noneMatch(sql -> sql.toLowerCase(Locale.ROOT).matches("(?s).*parent_task_id_\\s*=.*"));
    }

    private List<SqlMeter.Call> claimedAndCompleted() {
        var clerk = people.at("agriculture.handler@513228");
        var caseNo = cases.start("谷汝村藏白菊种植", new Region("513228"), clerk);
        var task = cases.task(caseNo);
        var calls = new ArrayList<>(SqlMeter.during(() -> cases.claim(task, clerk)));
        calls.addAll(SqlMeter.during(() -> cases.complete(task, "approve", clerk)));
        return calls;
    }
}
