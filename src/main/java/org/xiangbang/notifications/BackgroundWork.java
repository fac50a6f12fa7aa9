package org.xiangbang.notifications;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Work that a thread of its own does again and again while the application is up, with a pause in between. Whoever wakes it ends the
 * pause, but there are at most twenty rounds in a second: what many acts bring in a busy office is done together.
 */
abstract class BackgroundWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private final String name;
    private final Duration pause;
    private final boolean wanted;
    private final Semaphore calls = new Semaphore(0);
    private volatile Thread thread;

    BackgroundWork(String name, Duration pause, boolean wanted) {
        this.name = name;
        this.pause = pause;
        this.wanted = wanted;
    }

    /** What is to be done; it is done again after a failure too. */
    abstract void work();

    /** Ends the pause, or leaves out the next one. */
    final void wake() {
        calls.release();
    }

    @Override
    public final boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public final void start() {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the work that is running has finished, at most 20 seconds. */
    @Override
    public final void stop() {
        var running = thread;
        thread = null;
        wake();
        try {
            if (running != null) running.join(LONGEST.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return thread != null;
    }

    private void run() {
        while (Thread.currentThread() == thread) {
            calls.drainPermits();
            try {
                work();
            } catch (RuntimeException failed) {
                LOG.error("{} will go on in a moment; nothing is lost", name, failed);
                calls.drainPermits();
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (Thread.currentThread() == thread) Thread.sleep(BETWEEN.toMillis());
            if (Thread.currentThread() == thread) calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            thread = null;
        }
    }
}
