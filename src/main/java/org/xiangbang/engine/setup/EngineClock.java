package org.xiangbang.engine.setup;

import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;

/** Keeps the engine's time equal to ours. The two differ from real time only in demonstration mode. */
@Component
public class EngineClock implements SmartInitializingSingleton {
    private static final int ROUNDS = 200;

    private final OfficialClock clock;
    private final ManagementService management;

    EngineClock(OfficialClock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    @Override
    public void afterSingletonsInstantiated() {
        align();
    }

    /** Adjusts the engine's time, because another copy of the program may have moved the clock. That copy fires the timers. */
    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void follow() {
        if (!clock.ahead().isZero()) align();
    }

    /** Call this when the clock was moved forward: the timers that are due now fire, each in its own transaction. */
    public void moved() {
        align();
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

    private void align() {
        ClockUtil.offset(Duration.between(Instant.now(), clock.instant()).toMillis());
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
