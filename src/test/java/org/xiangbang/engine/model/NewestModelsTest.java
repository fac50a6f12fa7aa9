package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.bench.SqlMeter;

@AppTest
@DisplayName("The newest version of a model")
class NewestModelsTest {
    @Autowired
    private Definitions definitions;

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    @DisplayName("is asked of the database once")
    void once() {
        var keys = definitions.names().keySet();

        assertThat(SqlMeter.during(
                        () -> keys.forEach(key -> definitions.nameOf(key).orElseThrow())))
                .isEmpty();
    }

    @Test
    @DisplayName("is the deployed one from the moment of the deployment, and the one before if that is taken back")
    void deployed() throws Exception {
        var before = definitions.latest("needs-survey");
        var survey = Files.readString(Path.of("processes/needs/survey.bpmn"), StandardCharsets.UTF_8);
        var edited = survey.replace("需求调查入库", "需求调查入库（演示）");
        assertThat(edited).isNotEqualTo(survey);

        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            deployment.deploy(Map.of("needs/survey.bpmn", edited.getBytes(StandardCharsets.UTF_8)));
            assertThat(definitions.latest("needs-survey")).isEqualTo(before + 1);
            assertThat(definitions.nameOf("needs-survey")).contains("需求调查入库（演示）");
        });

        assertThat(definitions.latest("needs-survey")).isEqualTo(before);
        assertThat(definitions.nameOf("needs-survey")).contains("需求调查入库");
    }
}
