package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("A completed step, with inbox, counts, trace and duties")
@Tag("bench")
class StepCostTest {
    private static final int CALLS = 13;
    private static final int CALLS_WITH_CLAIM = 17;
    private static final long BYTES = 9_200;
    private static final long BYTES_DISTRIBUTED = 11_000;
    private static final int WARM = 20;
    private static final int MEASURED = 60;

    /** No other test has people there: what a step costs grows with the colleagues who are told of it. */
    private static final String COUNTY = "430527";

    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private Distribution distribution;

    @Autowired
    private JdbcClient db;

    private List<Official> officials;
    private String caseNo;
    private int done;

    @BeforeEach
    void aCase() {
        officials = Stream.of("handler", "reviewer", "chief")
                .map(post -> people.at("agriculture." + post + "@" + COUNTY))
                .toList();
        caseNo = cases.start("绥宁县瓦屋塘乡双江村藏白菊种植", new Region(COUNTY), officials.get(0));
    }

    @Test
    @DisplayName("takes at most 13 calls of the database")
    void takesFewCalls() {
        for (int i = 0; i < WARM; i++) next().run();

        for (int i = 0; i < officials.size(); i++) {
            var calls = SqlMeter.during(next());
            assertThat(calls)
                    .extracting(call -> call.sql().replaceAll("\\s+", " "))
                    .hasSizeLessThanOrEqualTo(CALLS);
        }
    }

    @Test
    @DisplayName("takes at most 17 calls together with the claim before it")
    void takesFewCallsWithTheClaim() {
        for (int i = 0; i < WARM; i++) next().run();

        for (int i = 0; i < officials.size(); i++) {
            var by = officials.get(done % officials.size());
            var task = cases.task(caseNo);
            var calls = new ArrayList<>(SqlMeter.during(() -> cases.claim(task, by)));
            calls.addAll(SqlMeter.during(next()));
            assertThat(calls)
                    .extracting(call -> call.sql().replaceAll("\\s+", " "))
                    .hasSizeLessThanOrEqualTo(CALLS_WITH_CLAIM);
        }
    }

    @Test
    @DisplayName("writes at most 9.2 kB into the log of the database, and 11 kB with the distribution of what it tells")
    void writesLittle() {
        for (int i = 0; i < WARM; i++) next().run();
        distribution.all();
        var alone = new ArrayList<Long>();
        var distributed = new ArrayList<Long>();

        for (int i = 0; i < MEASURED; i++) {
            var step = next();
            var before = position();
            step.run();
            alone.add(position() - before);
            distribution.all();
            distributed.add(position() - before);
        }

        assertThat(median(alone)).as("median of %s", alone).isLessThanOrEqualTo(BYTES);
        assertThat(median(distributed)).as("median of %s", distributed).isLessThanOrEqualTo(BYTES_DISTRIBUTED);
    }

    private static long median(List<Long> measured) {
        Collections.sort(measured);
        return measured.get(measured.size() / 2);
    }

    /** Takes the step that waits and does it; the last one goes back to the first, so that the case never ends. */
    private Runnable next() {
        var step = done++ % officials.size();
        var by = officials.get(step);
        var task = cases.task(caseNo);
        return () -> cases.complete(task, step == officials.size() - 1 ? "return" : "approve", by);
    }

    /** Bytes written so far; other work of the database is not in the median. */
    private long position() {
        return db.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }
}
