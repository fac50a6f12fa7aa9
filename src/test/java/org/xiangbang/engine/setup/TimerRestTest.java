package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The engine's own threads")
class TimerRestTest {
    @Autowired
    private TimerRest rest;

    @Autowired
    private JobExecutor executor;

    @Test
    @DisplayName("rest while other code has to notice every timer, and work again afterwards, even after a failure")
    void rest() {
        assertThat(executor.isActive())
                .as("after the first start, which has rested them")
                .isTrue();

        assertThatThrownBy(() -> rest.during(() -> {
                    assertThat(executor.isActive()).isFalse();
                    throw new IllegalStateException("the play has failed");
                }))
                .hasMessage("the play has failed");

        assertThat(executor.isActive()).isTrue();
    }
}
