package org.xiangbang.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * How far the clock of this copy of the program is from that of the database, by which the true time of every act is recorded. Acts
 * that this copy dates while it is more than two seconds off are marked (ours, decision 0271).
 */
@Repository
public class ClockDeviation {
    private static final Logger LOG = LoggerFactory.getLogger(ClockDeviation.class);
    private static final Duration BORNE = Duration.ofSeconds(2);

    private final JdbcClient db;
    private final InstantSource own;
    private volatile Duration ahead = Duration.ZERO;

    @Autowired
    ClockDeviation(JdbcClient db) {
        this(db, InstantSource.system());
    }

    /** @param own the clock of this copy */
    ClockDeviation(JdbcClient db, InstantSource own) {
        this.db = db;
        this.own = own;
        measure();
    }

    /** Compares the clocks. The time that the question took counts as half on its way there. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public final void measure() {
        var asked = own.instant();
        var there = db.sql("select clock_timestamp()").query(Instant.class).single();
        var here = asked.plus(Duration.between(asked, own.instant()).dividedBy(2));
        var wasBorne = unborne().isEmpty();
        ahead = Duration.between(there, here);
        if (wasBorne && unborne().isPresent())
            LOG.warn(
                    "The clock of this computer is {} seconds ahead of the database's; acts are marked. 本机时钟比数据库快 {} 秒，办理记录会注明。",
                    ahead.toSeconds(),
                    ahead.toSeconds());
        if (!wasBorne && unborne().isEmpty())
            LOG.info("The clock of this computer agrees with the database's again. 本机时钟已与数据库一致。");
    }

    /** Returns by how much this copy is ahead of the database, negative if behind; empty within two seconds. */
    public Optional<Duration> unborne() {
        var now = ahead;
        return now.abs().compareTo(BORNE) > 0 ? Optional.of(now) : Optional.empty();
    }
}
