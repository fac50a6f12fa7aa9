package org.xiangbang.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.clock.TrueTime;

/**
 * How far the clock of this copy of the program is from that of the database, by which the true time of every act is recorded. Acts
 * that this copy dates while it is more than two seconds off are marked (ours, decision 0271), and it goes by the database's time then
 * (decision 0306): between two comparisons that time is reckoned by a count of nanoseconds that nobody sets.
 */
@Repository
public class ClockDeviation implements TrueTime {
    private static final Logger LOG = LoggerFactory.getLogger(ClockDeviation.class);
    private static final Duration BORNE = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final InstantSource own;
    private final LongSupplier nanos;
    private volatile Compared compared;

    /** @param there the database's time when the count stood at {@code nanos} @param off by how much this clock was ahead */
    private record Compared(Instant there, long nanos, Duration off) {
        boolean borne() {
            return isBorne(off);
        }
    }

    @Autowired
    ClockDeviation(JdbcClient db) {
        this(db, InstantSource.system());
    }

    /** @param own the clock of this copy */
    ClockDeviation(JdbcClient db, InstantSource own) {
        this(db, own, System::nanoTime);
    }

    ClockDeviation(JdbcClient db, InstantSource own, LongSupplier nanos) {
        this.db = db;
        this.own = own;
        this.nanos = nanos;
        measure();
    }

    private static boolean isBorne(Duration off) {
        return off.abs().compareTo(BORNE) <= 0;
    }

    /** Compares the clocks. The time that the question took counts as half on its way there. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public final synchronized void measure() {
        var asked = nanos.getAsLong();
        var there = db.sql("select clock_timestamp()").query(Instant.class).single();
        var answered = nanos.getAsLong();
        var here = own.instant().minusNanos((answered - asked) / 2);
        var wasBorne = compared == null || compared.borne();
        compared = new Compared(there, asked + (answered - asked) / 2, Duration.between(there, here));
        if (wasBorne && !compared.borne())
            LOG.warn(
                    "The clock of this computer is {} seconds ahead of the database's; acts are marked. 本机时钟比数据库快 {} 秒，办理记录会注明。",
                    compared.off().toSeconds(),
                    compared.off().toSeconds());
        if (!wasBorne && compared.borne())
            LOG.info("The clock of this computer agrees with the database's again. 本机时钟已与数据库一致。");
    }

    /** The clock was set, or the computer slept, in which case the count of nanoseconds stood still: the database knows. */
    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    final void measureWhatWasSet() {
        if (!isBorne(off().minus(compared.off()))) measure();
    }

    private Duration off() {
        return Duration.between(reckoned(), own.instant());
    }

    private Instant reckoned() {
        var last = compared;
        return last.there().plusNanos(nanos.getAsLong() - last.nanos());
    }

    /** Returns by how much this copy is ahead of the database, negative if behind; empty within two seconds. */
    public Optional<Duration> unborne() {
        var off = off();
        return isBorne(off) ? Optional.empty() : Optional.of(off);
    }

    /** Returns the time of this copy's clock, or the database's if the two are more than two seconds apart. */
    @Override
    public Instant now() {
        var here = own.instant();
        var there = reckoned();
        return isBorne(Duration.between(there, here)) ? here : there;
    }
}
