package org.xiangbang.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Lets the engine's own threads rest, so that timers fire on the caller's thread alone and it hears what they lead to. */
@Component
public class TimerRest {
    private final JobExecutor executor;

    TimerRest(JobExecutor executor) {
        this.executor = executor;
    }

    /** Afterwards the engine fires timers by itself again, whatever has happened. */
    public void during(Runnable play) {
        var wasActive = executor.isActive();
        executor.shutdown();
        try {
            play.run();
        } finally {
            if (wasActive) executor.start();
        }
    }
}
