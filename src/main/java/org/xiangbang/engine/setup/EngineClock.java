package org.xiangbang.engine.setup;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;

/** Gives the engine our time in every thread. The two differ from real time only in demonstration mode. */
@Component
public class EngineClock implements SmartInitializingSingleton {
    private static final int ROUNDS = 200;

    private final OfficialClock clock;
    private final ManagementService management;

    EngineClock(OfficialClock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    /** The engine asks this class of Joda-Time for the time, and has no setting that would name another clock. */
    @Override
    public void afterSingletonsInstantiated() {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    /** Call this when the clock was moved forward: the timers that are due now fire, each in its own transaction. */
    public void moved() {
        for (int round = 0; round < ROUNDS; round++) {
            var due = management
                    .createJobQuery()
                    .timers()
                    .executable()
                    .orderByJobDuedate()
                    .asc()
                    .listPage(0, 100);
            if (due.isEmpty()) return;
            due.forEach(this::fire);
        }
    }

    /** A timer of the engine that waits. */
    public record Timer(String id, Instant dueAt) {}

    /** Returns the timer that is due first, if its time comes before {@code until}. */
    public Optional<Timer> next(Instant until) {
        return management
                .createJobQuery()
                .timers()
                .active()
                .withRetriesLeft()
                .duedateLowerThan(Date.from(until))
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1)
                .stream()
                .map(job -> new Timer(job.getId(), job.getDuedate().toInstant()))
                .findFirst();
    }

    /** Fires the timer in the caller's transaction. */
    public void fire(Timer timer) {
        management.executeJob(timer.id());
    }

    /** Fires a timer. If the job executor was faster there is nothing left to do, whatever exception the engine threw. */
    void fire(Job timer) {
        try {
            management.executeJob(timer.getId());
        } catch (OptimisticLockingException faster) {
            return;
        } catch (RuntimeException failed) {
            if (management.createJobQuery().jobId(timer.getId()).count() > 0) throw failed;
        }
    }
}
