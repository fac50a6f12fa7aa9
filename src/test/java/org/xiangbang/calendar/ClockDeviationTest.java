package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The clock of a copy of the program")
class ClockDeviationTest {
    @Autowired
    JdbcClient db;

    private final AtomicReference<Duration> wrong = new AtomicReference<>(Duration.ZERO);

    @Test
    @DisplayName("is compared with the database's, and told once it is more than two seconds off, ahead or behind")
    void compared() {
        InstantSource own = () -> Instant.now().plus(wrong.get());
        var deviation = new ClockDeviation(db, own);
        assertThat(deviation.unborne()).isEmpty();

        wrong.set(Duration.ofMinutes(5));
        deviation.measure();
        assertThat(deviation.unborne().orElseThrow()).isCloseTo(Duration.ofMinutes(5), Duration.ofSeconds(1));

        wrong.set(Duration.ofHours(-1));
        deviation.measure();
        assertThat(deviation.unborne().orElseThrow()).isCloseTo(Duration.ofHours(-1), Duration.ofSeconds(1));

        wrong.set(Duration.ofMillis(1200));
        deviation.measure();
        assertThat(deviation.unborne()).isEmpty();
    }
}
