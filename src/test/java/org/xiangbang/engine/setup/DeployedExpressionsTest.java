package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.engine.source.ModelSource;

@AppTest
@DisplayName("What a start reads of the deployed models")
class DeployedExpressionsTest {
    private static final String MODEL = "<a><b c='${former.call()}'>${once == 'agreed'}</b></a>";

    @Autowired
    private DeployedExpressions deployed;

    @Autowired
    private ModelSource source;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("is none that it has itself, because those are read when they are checked")
    void leavesOutItsOwn() {
        assertThat(deployed.models())
                .noneMatch(model -> source.all().values().stream().anyMatch(own -> Arrays.equals(own, model)));
    }

    @Test
    @Transactional
    @DisplayName("is every other, whose expressions running cases need")
    void readsTheOthers() {
        db.sql("""
                        insert into public.act_ge_bytearray (id_, rev_, name_, bytes_, deployment_id_)
                        select 'former', 1, 'former/model.bpmn', :model, min(id_) from public.act_re_deployment
                        """).param("model", MODEL.getBytes(StandardCharsets.UTF_8)).update();

        assertThat(deployed.former()
                        .flatMap(expressions -> expressions.stream())
                        .collect(Collectors.toSet()))
                .contains("${former.call()}", "${once == 'agreed'}");
    }
}
