package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A connection that is lost")
class DatabaseTroubleTest {
    @Autowired
    private DataSource pool;

    @Test
    @DisplayName("is the database's trouble and no defect, also for who asks on after the first statement has failed")
    void lost() throws SQLException {
        try (var connection = pool.getConnection()) {
            var ended = failure(connection, "select pg_terminate_backend(pg_backend_pid())");
            var afterwards = failure(connection, "select 1");

            assertThat(ended.getSQLState()).isEqualTo("57P01");
            assertThat(afterwards.getSQLState())
                    .as("what the pool says: %s", afterwards)
                    .isNull();
            for (var failure : new SQLException[] {ended, afterwards})
                assertThat(DatabaseTrouble.in(new IllegalStateException("the engine's own", failure)))
                        .as("%s", failure)
                        .contains(DatabaseTrouble.UNAVAILABLE);
        }
    }

    private static SQLException failure(Connection connection, String sql) {
        return catchThrowableOfType(SQLException.class, () -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
