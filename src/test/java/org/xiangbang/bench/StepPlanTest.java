package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
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
        var clerk = people.at("agriculture.handler@513228");
        var caseNo = cases.start("谷汝村藏白菊种植", new Region("513228"), clerk);
        var task = cases.task(caseNo);
        var calls = new ArrayList<>(SqlMeter.during(() -> cases.claim(task, clerk)));
        calls.addAll(SqlMeter.during(() -> cases.complete(task, "approve", clerk)));

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
    @DisplayName("would be looked for among all of them without the index on parent tasks")
    void needsTheIndexOnParents() {
        var call = new SqlMeter.Call("select * from ACT_RU_TASK where PARENT_TASK_ID_ = ?", Map.of(1, "-"), 0);

        var plans = transaction.execute(tx -> {
            db.execute("set local enable_seqscan = off");
            var with = Plan.intended(db, call).nodes();
            db.execute("drop index act_idx_task_parent");
            var without = Plan.intended(db, call).readWhole();
            tx.setRollbackOnly();
            return Map.of("with", with, "without", without);
        });

        assertThat(String.join(",", plans.get("with")).toLowerCase(Locale.ROOT)).contains("act_idx_task_parent");
        assertThat(plans.get("without")).containsExactly("act_ru_task");
    }
}
