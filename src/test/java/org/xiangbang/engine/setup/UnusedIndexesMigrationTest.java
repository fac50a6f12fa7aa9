package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.AppTest;
import org.xiangbang.database.TableOwner;

@AppTest
@DisplayName("An index of the engine that nothing reads")
class UnusedIndexesMigrationTest {
    @Autowired
    private TableOwner owner;

    @Test
    @DisplayName("is dropped where it exists and left out where it does not; those that are needed stand afterwards")
    void isDropped() throws IOException {
        var migration = new ClassPathResource("db/migration/V20261203_21__engine_unused_indexes.sql")
                .getContentAsString(StandardCharsets.UTF_8);

        owner.transaction().executeWithoutResult(status -> {
            status.setRollbackOnly();
            var after = indexes();
            owner.sql("create index act_idx_task_create on public.act_ru_task (create_time_)")
                    .update();
            owner.sql("drop index public.act_idx_job_exception, public.act_idx_job_due, public.act_idx_variable_place")
                    .update();

            owner.sql(migration).update();

            assertThat(indexes())
                    .containsExactlyElementsOf(after)
                    .contains("act_idx_job_due", "act_idx_job_exception", "act_idx_variable_place")
                    .doesNotContain("act_idx_task_create", "act_idx_task_parent", "act_idx_exe_procdef");
        });
    }

    private List<String> indexes() {
        return owner.sql("select indexname from pg_indexes where schemaname = 'public' order by 1")
                .query(String.class)
                .list();
    }
}
