package org.xiangbang.notifications;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.xiangbang.notifications.delivery.Deliveries;

/** Runs the deliveries every two seconds while the application is up, and once an hour removes notifications that have expired. */
@Component
class DeliveryWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final NotificationExpiry notificationExpiry;
    private final boolean wanted;
    private volatile Thread thread;

    DeliveryWorker(
            Deliveries deliveries,
            NotificationExpiry notificationExpiry,
            @Value("${xiangbang.notices.worker:true}") boolean wanted) {
        this.deliveries = deliveries;
        this.notificationExpiry = notificationExpiry;
        this.wanted = wanted;
    }

    @Override
    public boolean isAutoStartup() {
        return wanted;
    }

    @Override
    public void start() {
        thread = new Thread(this::run, "deliveries");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits until the delivery that is running has finished, at most 20 seconds. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        try {
            if (running != null) running.join(Duration.ofSeconds(20).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var cleaned = Instant.now();
        while (Thread.currentThread() == thread) {
            try {
                deliveries.all();
                if (cleaned.plus(CLEANING).isBefore(Instant.now())) {
                    notificationExpiry.clean();
                    cleaned = Instant.now();
                }
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException failed) {
                LOG.error("deliveries will go on in a moment", failed);
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
