package org.xiangbang.engine.setup;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets the engine's own threads rest, so that timers fire on the caller's thread alone and it hears what they lead to. */
@Component
public class TimerRest {
    private final ObjectProvider<JobExecutor> executor;

    /** @param executor there is none in a copy that leaves timers to others */
    TimerRest(ObjectProvider<JobExecutor> executor) {
        this.executor = executor;
    }

    /** Afterwards the engine fires timers by itself again, whatever has happened. */
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
