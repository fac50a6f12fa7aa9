package org.xiangbang.access.deputies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("A step that an official claims at the very moment of losing the desk")
class LostSeatNotificationsTest {
    private static final Desk LINE = Desk.parse("line.handler@513228");

    @Autowired
    private LostSeatNotifications news;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private HumanStep steps;

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("goes back to its desk soon afterwards")
    void isLookedAtAgain() {
        cases.deploy();
        var caseNo = cases.reported(people.at("village.handler@513228100210"), List.of());
        var late = people.at(LINE.id());
        var task = db.sql("""
                select i.task_id::text from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where i.case_no = ? and d.name = ?
                """).params(caseNo, LINE.id()).query(String.class).single();
        desks.end(LINE, late.login());
        steps.claim(task, late);

        news.lookAgain();

        var colleague = people.at(LINE.id());
        steps.claim(task, colleague);
        assertThat(steps.open(task, colleague).assignee()).isEqualTo(colleague.login());
    }
}
