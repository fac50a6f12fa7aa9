package org.xiangbang.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work in the background")
class BackgroundWorkTest {
    private static final int WAKES = 200;

    @Test
    @DisplayName("is done at most twenty times in a second, however often it is woken")
    void together() throws InterruptedException {
        var rounds = new AtomicInteger();
        var work = new BackgroundWork("counting", Duration.ofHours(1), true) {
            @Override
            void work() {
                rounds.incrementAndGet();
            }
        };
        var began = System.nanoTime();
        work.start();
        for (int i = 0; i < WAKES; i++) {
            work.wake();
            Thread.sleep(2);
        }
        var done = rounds.get();
        work.stop();
        var twentieths = Duration.ofNanos(System.nanoTime() - began).toMillis() / 50;

        assertThat((long) done).isBetween(2L, twentieths + 1);
    }
}
