package org.xiangbang.shared.clock;

import java.time.Duration;

/** A time that runs off by a count of nanoseconds, so that it ends neither sooner nor later when somebody sets the clock. */
public final class Countdown {
    private final long end;

    private Countdown(long end) {
        this.end = end;
    }

    public static Countdown of(Duration length) {
        return new Countdown(System.nanoTime() + length.toNanos());
    }

    public boolean isOver() {
        return System.nanoTime() - end >= 0;
    }
}
