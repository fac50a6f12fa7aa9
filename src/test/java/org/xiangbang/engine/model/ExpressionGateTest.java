package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The engine's expressions")
class ExpressionGateTest {
    private static volatile int calls;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ProcessEngine engine;

    /** Callable from models, and from nowhere else. */
    @ProcessBean("gateProbe")
    public static class Probe {
        public String hit() {
            calls++;
            return "2026-01-01T00:00:00";
        }
    }

    @Test
    @DisplayName("are not evaluated in a query, not even inside an or-part")
    void queriesEvaluateNothing() {
        var query = tasks.createTaskQuery()
                .or()
                .dueAfterExpression("${gateProbe.hit()}")
                .endOr();

        assertThatThrownBy(query::list).isInstanceOf(ProcessEngineException.class);
        assertThat(calls).isZero();
    }

    @Test
    @DisplayName("are refused when they stand in no admitted model")
    void unknownExpressionsAreRefused() {
        var manager = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getExpressionManager();

        assertThatThrownBy(() -> manager.createExpression("${gateProbe.hit()}"))
                .isInstanceOf(ProcessEngineException.class);
        assertThat(manager.createExpression("plain text")).isNotNull();
    }

    @Test
    @DisplayName("come with the limits that the hardening list asks for")
    void theEngineIsHardened() {
        var settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(settings.isEnableScriptCompilation()).isFalse();
        assertThat(settings.isEnableXxeProcessing()).isFalse();
        assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.isHistoryCleanupEnabled()).isFalse();
        assertThat(settings.isEnableExceptionsAfterUnhandledBpmnError()).isTrue();
        assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(1000);
        assertThat(settings.getHistoryLevel().getName()).isEqualTo("none");
        assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(settings.isMetricsEnabled()).isFalse();
    }
}
