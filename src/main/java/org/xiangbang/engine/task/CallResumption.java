package org.xiangbang.engine.task;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the next call that the engine enters to begin a process again that had ended, without any of its steps. */
@Component
public class CallResumption {
    private final ThreadLocal<Resumed> running = new ThreadLocal<>();

    private static final class Resumed {
        private CallEnded call;
        private String instance;

        Resumed(CallEnded call) {
            this.call = call;
        }
    }

    /**
     * Runs what enters the call.
     *
     * @return the process instance that has begun; it stands nowhere until an activity is started in it
     */
    public String during(CallEnded call, Runnable enter) {
        var resumed = new Resumed(call);
        running.set(resumed);
        try {
            enter.run();
        } finally {
            running.remove();
        }
        if (resumed.instance == null) throw new IllegalStateException("no call was entered: " + call.activity());
        return resumed.instance;
    }

    /** Returns what the call that is entered now has to begin again; empty if it begins a process from its start. */
    public Optional<CallEnded> take() {
        var resumed = running.get();
        if (resumed == null || resumed.call == null) return Optional.empty();
        var call = resumed.call;
        resumed.call = null;
        return Optional.of(call);
    }

    /** The process instance has begun. */
    public void begun(String instance) {
        running.get().instance = instance;
    }
}
