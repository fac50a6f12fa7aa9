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

/** Keeps the engine's idea of now with ours; only in demonstration mode do the two ever move. */
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

    /** Another copy of the program may have moved the clock; its timers are fired there. */
    @Scheduled(fixedDelay = 1000, initialDelay = 1000)
    void follow() {
        if (!clock.ahead().isZero()) align();
    }

    /** The clock was moved forward: the timers that are due now fire, each in its own transaction. */
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

    /** The job executor may be faster; then there is nothing left to do, whatever the engine stumbled over meanwhile. */
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
