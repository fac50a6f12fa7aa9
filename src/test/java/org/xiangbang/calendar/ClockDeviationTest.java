package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
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

    @Test
    @DisplayName("that is set while the program runs is noticed at once, and official times go by the database's then")
    void set() {
        InstantSource own = () -> Instant.now().plus(wrong.get());
        var deviation = new ClockDeviation(db, own);
        for (var by : List.of(Duration.ofMinutes(5), Duration.ofHours(-1), Duration.ofDays(400))) {
            wrong.set(by);
            assertThat(deviation.unborne().orElseThrow()).isCloseTo(by, Duration.ofSeconds(1));
            assertThat(deviation.time().now()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
            deviation.measureWhatWasSet();
            assertThat(deviation.time().now()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
        }
        wrong.set(Duration.ofMillis(-1200));
        assertThat(deviation.unborne()).isEmpty();
        assertThat(deviation.time().now()).as("its own time").isCloseTo(own.instant(), within(300, ChronoUnit.MILLIS));
    }

    @Test
    @DisplayName("is asked about anew where the computer slept, when nothing was counted")
    void slept() {
        var slept = new AtomicReference<>(Duration.ZERO);
        var deviation = new ClockDeviation(
                db, Instant::now, () -> System.nanoTime() - slept.get().toNanos());
        slept.set(Duration.ofMinutes(10));
        deviation.measureWhatWasSet();
        assertThat(deviation.unborne()).isEmpty();
        assertThat(deviation.time().now()).isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
    }
}
