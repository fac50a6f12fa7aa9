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
import org.xiangbang.calendar.OfficialClock.Reckoned;

/**
 * How far the clock of this copy of the program is from that of the database, by which the true time of every act is recorded. Acts
 * that this copy dates while it is more than two seconds off are marked (ours, decision 0271), and it goes by the database's time then
 * (decision 0306).
 */
@Repository
public class ClockDeviation {
    private static final Logger LOG = LoggerFactory.getLogger(ClockDeviation.class);

    private final JdbcClient db;
    private final Reckoned time;

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
        this.time = new Reckoned(own, nanos);
        measure();
    }

    /** Returns the time by which this copy goes. */
    Reckoned time() {
        return time;
    }

    /** Compares the clocks. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public final synchronized void measure() {
        var wasBorne = time.isBorne();
        time.compare(
                () -> db.sql("select clock_timestamp()").query(Instant.class).single());
        if (wasBorne && !time.isBorne())
            LOG.warn(
                    "The clock of this computer is {} seconds ahead of the database's; acts are marked. 本机时钟比数据库快 {} 秒，办理记录会注明。",
                    time.off().toSeconds(),
                    time.off().toSeconds());
        if (!wasBorne && time.isBorne())
            LOG.info("The clock of this computer agrees with the database's again. 本机时钟已与数据库一致。");
    }

    /** The clock was set, or the computer slept, in which case the count of nanoseconds stood still: the database knows. */
    @Scheduled(fixedDelay = 1_000, initialDelay = 1_000)
    final void measureWhatWasSet() {
        if (time.isSet()) measure();
    }

    /** Returns by how much this copy is ahead of the database, negative if behind; empty within two seconds. */
    public Optional<Duration> unborne() {
        var off = time.off();
        return Reckoned.isBorne(off) ? Optional.empty() : Optional.of(off);
    }
}
