package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

/**
 * On a connection that has not seen a step, the database plans each of its statements. How long it plans depends on the machine; how much
 * memory the planner takes for it does not.
 */
@AppTest
@DisplayName("On a new connection, a statement of a step")
@Tag("bench")
class StepPlanningTest {
    private static final int MOST_KILOBYTES = 300;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private JdbcTemplate db;

    @Test
    @DisplayName("is planned with little work, in more than fifty different steps")
    void isPlannedWithLittleWork() {
        Map<String, SqlMeter.Call> statements = new LinkedHashMap<>();
        var calls = SqlMeter.during(() -> {
            matchmaking.need();
            walk.toItsEnd(matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs()));
        });
        calls.stream()
                .flatMap(call -> call.statements().stream())
                .filter(StepPlanningTest::isPlanned)
                .forEach(call -> statements.putIfAbsent(call.sql(), call));

        Map<String, Integer> work = new LinkedHashMap<>();
        statements.forEach((sql, call) -> work.put(sql, Plan.found(db, call).planningKilobytes()));

        assertThat(statements).hasSizeGreaterThan(100);
        assertThat(work)
                .allSatisfy((sql, kilobytes) -> assertThat(kilobytes).as(sql).isLessThanOrEqualTo(MOST_KILOBYTES));
    }

    @Test
    @DisplayName("would be noticed if it listed the receivers of a desk with all chains of deputies again")
    void wouldBeNoticed() {
        var chains = new SqlMeter.Call("select login from access.public_receiver where desk = ?", Map.of(1, "-"), 0);

        assertThat(Plan.found(db, chains).planningKilobytes()).isGreaterThan(MOST_KILOBYTES);
    }

    private static boolean isPlanned(SqlMeter.Call call) {
        var word = call.sql().strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return List.of("select", "with", "insert", "update", "delete").contains(word)
                && call.values().values().stream().noneMatch(InputStream.class::isInstance);
    }
}
