package org.xiangbang.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.shared.clock.TrueTime;

/**
 * The time with which everything official is dated: Beijing time; in a demonstration it is ahead by as much as it was moved.
 *
 * <p>It is exact to the microsecond, which is the precision of the database, and goes by the database's time where the clock of this
 * computer is wrong.
 */
public final class OfficialClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final TrueTime time;
    private final Offset ahead;
    private final ZoneId zone;

    OfficialClock(TrueTime time, Offset ahead) {
        this(time, ahead, ZONE);
    }

    private OfficialClock(TrueTime time, Offset ahead, ZoneId zone) {
        this.time = time;
        this.ahead = ahead;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return time.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
    }

    public LocalDate today() {
        return day(instant());
    }

    /** Returns the day in China on which something happened. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** Returns how far the clock is ahead of the true time; zero outside a demonstration. What is dated by a moved clock is marked. */
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
     * Lets this thread do something as if it were {@code then}: whatever it dates is dated then, and other threads keep their time.
     * This is the only way in which an act gets a time that has passed. The time runs on meanwhile.
     *
     * @throws IllegalStateException outside a demonstration
     */
    public void at(Instant then, Runnable act) {
        ahead.during(Duration.between(time.now(), then), act);
    }

    /**
     * Lets a demonstration begin in the past. The clock is to be advanced to today before anybody signs in.
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
        return new OfficialClock(time, ahead, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialClock clock && clock.ahead == ahead && clock.zone.equals(zone);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(ahead), zone);
    }

    /**
     * The time of this computer, or the database's where the two are more than two seconds apart. Between two comparisons the database's is reckoned by a count
     * of nanoseconds that nobody sets.
     */
    static final class Reckoned implements TrueTime {
        private static final Duration BORNE = Duration.ofSeconds(2);

        private final InstantSource own;
        private final LongSupplier nanos;
        private volatile Compared compared;

        /** @param own the clock of this computer */
        Reckoned(InstantSource own, LongSupplier nanos) {
            this.own = own;
            this.nanos = nanos;
        }

        /** @param there the database's time when the count stood at {@code nanos} @param off by how much this clock was ahead */
        private record Compared(Instant there, long nanos, Duration off) {}

        static boolean isBorne(Duration off) {
            return off.abs().compareTo(BORNE) <= 0;
        }

        @Override
        public Instant now() {
            var here = own.instant();
            var there = reckoned();
            return isBorne(Duration.between(there, here)) ? here : there;
        }

        private Instant reckoned() {
            var last = compared;
            return last.there().plusNanos(nanos.getAsLong() - last.nanos());
        }

        /** Returns by how much the clock of this computer is ahead now. */
        Duration off() {
            return Duration.between(reckoned(), own.instant());
        }

        /** Was it within what is borne when it was compared last? */
        boolean isBorne() {
            return compared == null || isBorne(compared.off());
        }

        /** Was the clock set since it was compared? */
        boolean isSet() {
            return !isBorne(off().minus(compared.off()));
        }

        /** @param there asks the database for its time; the time that this takes counts as half on its way there */
        void compare(Supplier<Instant> there) {
            var asked = nanos.getAsLong();
            var told = there.get();
            var half = (nanos.getAsLong() - asked) / 2;
            var here = own.instant().minusNanos(half);
            compared = new Compared(told, asked + half, Duration.between(told, here));
        }
    }

    /** How far the demonstration's clock is ahead. It is stored in the database, so that a restart does not turn time back. */
    @Repository
    static class Offset {
        private final JdbcClient db;
        private final TransactionTemplate ownTransaction;
        private final boolean demonstration;
        private final ThreadLocal<Duration> here = new ThreadLocal<>();
        private volatile Duration ahead;

        Offset(
                JdbcClient db,
                PlatformTransactionManager transactions,
                @Value("${xiangbang.demonstration}") boolean demonstration) {
            this.db = db;
            this.ownTransaction = new TransactionTemplate(transactions);
            this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            this.demonstration = demonstration;
            this.ahead = demonstration ? stored() : Duration.ZERO;
        }

        Duration get() {
            var told = here.get();
            return told == null ? ahead : told;
        }

        void during(Duration offset, Runnable act) {
            if (!demonstration) throw new IllegalStateException("the clock is set in a demonstration only");
            var outer = here.get();
            here.set(offset);
            try {
                act.run();
            } finally {
                if (outer == null) here.remove();
                else here.set(outer);
            }
        }

        synchronized void add(Duration by) {
            if (!demonstration) throw new IllegalStateException("the clock moves in a demonstration only");
            if (by.getSeconds() < 1) throw new IllegalArgumentException("the clock moves forward only: " + by);
            var next = ahead.plus(by);
            ahead = ahead.isNegative() && next.compareTo(Duration.ZERO) <= 0
                    ? next
                    : ownTransaction.execute(status -> stored(by));
        }

        /** Another copy of the program has moved the clock: this one follows, and never goes back. */
        @Scheduled(fixedDelay = 1000, initialDelay = 1000)
        synchronized void follow() {
            if (!demonstration || ahead.isNegative()) return;
            var moved = stored();
            if (moved.compareTo(ahead) > 0) ahead = moved;
        }

        /** Sets the offset in memory only: after a restart the clock shows the true time again. */
        synchronized void begin(Duration at) {
            if (!demonstration || !ahead.isZero()) throw new IllegalStateException("the clock has begun");
            ahead = at;
        }

        private Duration stored() {
            return Duration.ofSeconds(db.sql("select seconds from calendar.clock_offset")
                    .query(Long.class)
                    .single());
        }

        private Duration stored(Duration by) {
            return Duration.ofSeconds(
                    db.sql("update calendar.clock_offset set seconds = seconds + :by returning seconds")
                            .param("by", by.getSeconds())
                            .query(Long.class)
                            .single());
        }
    }
}
