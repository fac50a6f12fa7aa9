package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The addresses for machines")
class MonitoringTest {
    @LocalServerPort
    int port;

    Visitor anybody;

    @BeforeEach
    void visit() {
        anybody = new Visitor(port, "nobody");
    }

    @ParameterizedTest
    @DisplayName("say to anybody whether the program lives and is ready, and nothing else")
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void health(String address) {
        var answer = anybody.page(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"status\":\"UP\"").doesNotContain("database", "details", "jdbc");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    @DisplayName("say that a copy is not ready while it stops, and that it lives")
    void stopping(@Autowired ApplicationContext context) {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(anybody.page("/health/readiness"))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(503);
            assertThat(anybody.page("/health/liveness"))
                    .extracting(HttpResponse::statusCode)
                    .isEqualTo(200);
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
    }

    @ParameterizedTest
    @DisplayName("give no figures without a token, and no other address of the library to anybody")
    @ValueSource(
            strings = {
                "/metrics",
                "/actuator",
                "/actuator/env",
                "/env",
                "/beans",
                "/heapdump",
                "/health/db",
                "/prometheus"
            })
    void nothingElse(String address) {
        assertThat(anybody.page(address))
                .satisfiesAnyOf(
                        asked -> assertThat(asked.statusCode()).isEqualTo(401),
                        asked -> assertThat(asked.body()).contains("name=\"password\""),
                        asked -> assertThat(asked.statusCode()).isEqualTo(404));
        assertThat(new Visitor(port, "admin").signIn().page(address).statusCode())
                .isIn(401, 404);
    }
}
