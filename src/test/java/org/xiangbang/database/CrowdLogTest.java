package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.TurboFilterList;
import ch.qos.logback.classic.turbo.TurboFilter;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.support.TaskUtils;
import org.springframework.transaction.CannotCreateTransactionException;

@ExtendWith(OutputCaptureExtension.class)
@DisplayName("While every place for writing is held, the log")
class CrowdLogTest {
    private static final CannotCreateTransactionException CROWDED =
            new CannotCreateTransactionException("no place for a transaction within PT8S");

    private static final TurboFilterList FILTERS =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList();

    private List<TurboFilter> ofTheApplication;
    private CrowdLog log;

    /** What an application in the same process has begun has spoken of a crowd perhaps a moment ago. */
    @BeforeEach
    void begin() {
        ofTheApplication = List.copyOf(FILTERS);
        FILTERS.clear();
        log = CrowdLog.begin();
    }

    @AfterEach
    void end() {
        log.destroy();
        assertThat(FILTERS).isEmpty();
        FILTERS.addAll(ofTheApplication);
    }

    @Test
    @DisplayName("has one line for all that the scheduler, the engine and requests meet within a minute")
    void oneLine(CapturedOutput output) {
        for (int i = 0; i < 40; i++) {
            TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(new IllegalStateException(CROWDED));
            ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionDuringJobAcquisition(CROWDED);
            ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionWhileExecutingJob("17", CROWDED);
            LoggerFactory.getLogger("org.xiangbang.web.FailureSentences")
                    .warn("too many at once", new SQLTransientConnectionException("no connection is free"));
        }

        assertThat(output.toString().lines().filter(line -> !line.isEmpty()))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("too many at once"));
    }

    @Test
    @DisplayName("keeps what has another cause, with its trace")
    void keepsTheRest(CapturedOutput output) {
        var away = new SQLTransientConnectionException("the pool", new SQLException("connection refused"));
        TaskUtils.LOG_AND_SUPPRESS_ERROR_HANDLER.handleError(new CannotCreateTransactionException("none", away));
        ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionDuringJobAcquisition(new IllegalStateException("a defect"));

        assertThat(output.toString())
                .contains(
                        "Unexpected error occurred in scheduled task", "connection refused", "ENGINE-14019", "a defect")
                .doesNotContain("too many at once");
    }
}
