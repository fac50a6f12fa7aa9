package org.xiangbang.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * The time by which everything official is dated: Beijing time, and in a demonstration as far ahead as somebody has moved it.
 *
 * <p>Exact to the microsecond, which is what the database keeps.
 */
public final class OfficialClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ClockOffset ahead;
    private final ZoneId zone;

    OfficialClock(ClockOffset ahead) {
        this(ahead, ZONE);
    }

    private OfficialClock(ClockOffset ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    /** How far it is ahead of the true time; zero outside a demonstration. What is dated by a moved clock says so. */
    public Duration ahead() {
        return ahead.get();
    }

    /**
     * Moves the clock forward, for good.
     *
     * @throws IllegalArgumentException unless the duration is at least one second
     * @throws IllegalStateException outside a demonstration
     */
    public void advance(Duration by) {
        ahead.add(by);
    }

    /**
     * Lets a demonstration begin in the past; it is to be advanced to today before anybody signs in.
     *
     * @throws IllegalStateException outside a demonstration, and once the clock has been moved
     */
    public void beginEarlier(Duration by) {
        ahead.begin(by.negated());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new OfficialClock(ahead, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialClock clock && clock.ahead == ahead && clock.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(ahead), zone);
    }
}
