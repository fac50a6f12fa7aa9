package org.xiangbang.tasklist.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("The check page of a bulk decision")
class BulkGlanceTest {
    private static final String LINE = "line.handler@513228";

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private HumanStep steps;

    @Autowired
    private BulkDecision bulk;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("opens no step: only a step's own page does")
    void opensNothing() {
        probe.deploy();
        var caseNo = probe.reported(people.at("village.handler@513228100210"), List.of());
        var task = driver.task(caseNo, LINE);
        var line = people.at(LINE);

        assertThat(bulk.check(List.of(task), line).fine()).isEqualTo(1);
        assertThat(openedBy(line, task)).isFalse();
        steps.open(task, line);
        assertThat(openedBy(line, task)).isTrue();
    }

    private boolean openedBy(Official who, String task) {
        return db.sql("select exists (select 1 from engine.step_opened where task_id = ? and login = ?)")
                .params(task, who.login())
                .query(Boolean.class)
                .single();
    }
}
