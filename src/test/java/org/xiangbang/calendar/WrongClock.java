package org.xiangbang.calendar;

import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of a copy of the program that nobody has set right. */
public final class WrongClock {
    private WrongClock() {}

    public static ClockDeviation ahead(JdbcClient db, Duration ahead) {
        return new ClockDeviation(db, () -> Instant.now().plus(ahead));
    }
}
