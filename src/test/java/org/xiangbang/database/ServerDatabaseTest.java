package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A server of the operator's own")
class ServerDatabaseTest {
    @Autowired
    ChosenDatabase running;

    @Test
    void isUsedWhenItAnswersAndIsNewEnough() {
        var server = new ServerDatabase(
                running.getJdbcUrl(),
                running.getUsername(),
                running.getPassword(),
                running.migrator().user(),
                running.migrator().password());

        assertThat(server.check()).isSameAs(server);
    }
}
