package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xiangbang.AppTest;
import org.xiangbang.shared.CommitState;
import org.xiangbang.web.outcome.CommitOutcome;

@AppTest
@DisplayName("Of a commit")
class CommitOutcomeTest {
    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void over() {
        RequestContextHolder.resetRequestAttributes();
    }

    @ParameterizedTest(name = "SQL state {0}")
    @CsvSource({"08006,true", "08001,true", "57P01,true", "08003,false", "23505,false", "40001,false", "53100,false"})
    @DisplayName("that failed, the server's own answer is certain, and a broken connection is not")
    void uncertain(String state, boolean unknown) {
        assertThat(OrderlyTransactions.gotNoAnswer(new SQLException("x", state)))
                .isEqualTo(unknown);
    }

    @Test
    @DisplayName("that got no answer, the request remembers what was thrown, however deep it is")
    void lost() {
        var request = request();
        var lost = new TransactionSystemException("commit", new SQLException("x", "08006"));
        request.setAttribute(CommitState.LOST, lost);

        assertThat(CommitOutcome.isUnknown(lost)).isTrue();
        assertThat(CommitOutcome.isUnknown(new IllegalStateException(lost))).isTrue();
        assertThat(CommitOutcome.isUnknown(new IllegalStateException("another")))
                .isFalse();
    }

    @Test
    @DisplayName("that was done, the request remembers it, unless it only read")
    void saved() {
        request();
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {});
        assertThat(CommitOutcome.hasSaved()).isFalse();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {});

        assertThat(CommitOutcome.hasSaved()).isTrue();
    }

    private static MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", "/");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return request;
    }
}
