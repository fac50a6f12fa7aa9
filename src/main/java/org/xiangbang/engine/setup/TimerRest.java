package org.xiangbang.engine.setup;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Stops the engine's own threads for a time, so that timers fire only on the caller's thread and the caller learns what they lead to. */
@Component
public class TimerRest {
    private final ObjectProvider<JobExecutor> executor;

    /** @param executor the job executor; a copy of the program that leaves timers to other copies has none */
    TimerRest(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    /** Runs {@code play} without the engine's threads. Afterwards the engine fires timers by itself again, whatever has happened. */
    public void during(Runnable play) {
        var awake = executor.stream().filter(JobExecutor::isActive).toList();
        awake.forEach(JobExecutor::shutdown);
        try {
            play.run();
        } finally {
            awake.forEach(JobExecutor::start);
        }
    }
}
