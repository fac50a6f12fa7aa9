package org.xiangbang.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * While more people work than the database has places for, every request, scheduled look and job of the engine that finds none would
 * fill the log with its own lines. Instead of them there is one line a minute; all of them try again by themselves.
 */
final class CrowdLog extends TurboFilter implements DisposableBean {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(CrowdLog.class);
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong said = new AtomicLong(System.nanoTime() - MINUTE);

    /** Begins to look at what is logged. */
    static CrowdLog begin() {
        var log = new CrowdLog();
        log.start();
        context().addTurboFilter(log);
        return log;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] facts, Throwable thrown) {
        if (!level.isGreaterOrEqual(Level.WARN) || logger.getName().equals(LOG.getName())) return FilterReply.NEUTRAL;
        var crowded = facts == null ? ofCrowd(thrown) : Stream.of(facts).anyMatch(CrowdLog::ofCrowd) || ofCrowd(thrown);
        if (!crowded) return FilterReply.NEUTRAL;
        if (minute()) LOG.warn("too many at once, said by {} and others", logger.getName());
        return FilterReply.DENY;
    }

    /** The pool names no cause when all connections were in use. */
    private static boolean ofCrowd(Object fact) {
        for (var cause = fact instanceof Throwable thrown ? thrown : null; cause != null; cause = cause.getCause())
            if (cause instanceof SQLTransientConnectionException || cause instanceof CannotCreateTransactionException)
                if (cause.getCause() == null) return true;
        return false;
    }

    /** Is a minute over since the last line? */
    private boolean minute() {
        var now = System.nanoTime();
        var last = said.get();
        return now - last >= MINUTE && said.compareAndSet(last, now);
    }

    @Override
    public void destroy() {
        context().getTurboFilterList().remove(this);
    }
}
