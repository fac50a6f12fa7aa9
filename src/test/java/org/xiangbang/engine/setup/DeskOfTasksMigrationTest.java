package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("An open step whose desk was a candidate group")
class DeskOfTasksMigrationTest {
    @Autowired
    private ReviewCases cases;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("keeps its desk, and is claimed and completed there")
    void goesOn() throws IOException {
        var clerk = people.at("agriculture.handler@513228");
        var task = cases.task(cases.start("谷汝村藏白菊种植", new Region("513228"), clerk));
        asBefore(task);

        db.sql(new ClassPathResource("db/migration/V20261202_34__engine_desk_of_tasks.sql")
                        .getContentAsString(StandardCharsets.UTF_8))
                .update();

        assertThat(db.sql("select owner_ from public.act_ru_task where id_ = ?")
                        .param(task)
                        .query(String.class)
                        .single())
                .isEqualTo("agriculture.handler@513228");
        assertThat(db.sql("select count(*) from public.act_ru_identitylink where task_id_ = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
        cases.claim(task, clerk);
        assertThat(cases.complete(task, "approve", clerk)).isNotNull();
    }

    private void asBefore(String task) {
        db.sql("""
                insert into public.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select 'probe', 1, 'candidate', owner_, id_ from public.act_ru_task where id_ = ?
                """).param(task).update();
        db.sql("update public.act_ru_task set owner_ = null where id_ = ?")
                .param(task)
                .update();
    }
}
