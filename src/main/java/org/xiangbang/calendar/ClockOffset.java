package org.xiangbang.calendar;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the demonstration clock is ahead, kept in the database so that a restart does not turn time back. */
@Component
class ClockOffset {
    private final JdbcClient db;
    private final TransactionTemplate ownTransaction;
    private final boolean demonstration;
    private volatile Duration ahead;

    ClockOffset(
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
        return ahead;
    }

    synchronized void add(Duration by) {
        if (!demonstration) throw new IllegalStateException("the clock moves in a demonstration only");
        if (by.getSeconds() < 1) throw new IllegalArgumentException("the clock moves forward only: " + by);
        var next = ahead.plus(by);
        ahead = ahead.isNegative() && next.compareTo(Duration.ZERO) <= 0
                ? next
                : ownTransaction.execute(status -> stored(by));
    }

    /** Another copy of the program has moved it: this one follows, and it never goes back. */
    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    synchronized void follow() {
        if (!demonstration || ahead.isNegative()) return;
        var moved = stored();
        if (moved.compareTo(ahead) > 0) ahead = moved;
    }

    /** Kept in memory only: after a restart the clock shows the true time again. */
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
        return Duration.ofSeconds(db.sql("update calendar.clock_offset set seconds = seconds + :by returning seconds")
                .param("by", by.getSeconds())
                .query(Long.class)
                .single());
    }
}
