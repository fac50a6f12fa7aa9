package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("The demonstration mode")
class StartModeTest {

    @Test
    void isOnWithTheEmbeddedDatabaseAndListensToThisMachineOnly() {
        var settled = settle(new MockEnvironment().withProperty("server.address", "0.0.0.0"));

        assertThat(settled.getProperty("xiangbang.demonstration")).isEqualTo("true");
        assertThat(settled.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void isOffWithTheOperatorsServer() {
        var settled = settle(new MockEnvironment().withProperty("xiangbang.database.url", "jdbc:postgresql:x"));

        assertThat(settled.getProperty("xiangbang.demonstration")).isEqualTo("false");
        assertThat(settled.getProperty("server.address")).isNull();
    }

    @Test
    void canBeSwitchedOffAndOn() {
        assertThat(settle(new MockEnvironment().withProperty("xiangbang.demonstration", "false"))
                        .getProperty("xiangbang.demonstration"))
                .isEqualTo("false");
        assertThat(settle(new MockEnvironment()
                                .withProperty("xiangbang.demonstration", "true")
                                .withProperty("xiangbang.database.url", "jdbc:postgresql:x"))
                        .getProperty("xiangbang.demonstration"))
                .isEqualTo("true");
    }

    private static MockEnvironment settle(MockEnvironment environment) {
        new StartMode().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
