package org.xiangbang.engine.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The engine's clock")
class EngineClockTest {
    @Autowired
    private EngineClock clock;

    @Test
    @DisplayName("has nothing to do for a timer that the job executor fired in the meantime")
    void aTimerFiredByTheExecutor() {
        var gone = mock(Job.class);
        when(gone.getId()).thenReturn("fired-in-the-meantime");

        assertThatCode(() -> clock.fire(gone)).doesNotThrowAnyException();
    }
}
