package org.xiangbang.engine.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("Who has an open step")
class AssigneesTest {
    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("is written with a raised revision, so that the engine refuses what it read before")
    void raisesTheRevision() {
        var clerk = people.at("agriculture.handler@513228");
        var task = cases.task(cases.start("谷汝村藏白菊种植", new Region("513228"), clerk));
        var before = revision(task);

        cases.claim(task, clerk);

        assertThat(revision(task)).isEqualTo(before + 1);
        assertThat(db.sql("select assignee_ from public.act_ru_task where id_ = ? and last_updated_ is not null")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo(clerk.login());
    }

    private int revision(String task) {
        return db.sql("select rev_ from public.act_ru_task where id_ = ?")
                .param(task)
                .query(Integer.class)
                .single();
    }
}
