package org.xiangbang.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

@DisplayName("A start at a port that another program has")
class PortTakenAnalyzerTest {
    @Test
    @DisplayName("says so in both languages, before Spring Boot says it in English")
    void told() {
        var taken = new PortInUseException(8080);
        var said = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, null, FailureHandler.handleMessage((message, unmade) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(taken))
                .filter(Objects::nonNull)
                .findFirst();

        assertThat(said)
                .hasValueSatisfying(analysis ->
                        assertThat(analysis.getDescription()).contains("端口 8080 已被其他程序占用", "Port 8080 is taken"));
    }
}
