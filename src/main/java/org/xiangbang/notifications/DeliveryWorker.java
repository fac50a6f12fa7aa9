package org.xiangbang.notifications;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.notifications.delivery.Deliveries;
import org.xiangbang.shared.backup.RestoredFolder;
import org.xiangbang.shared.clock.Countdown;

/** Runs the deliveries every two seconds, and once an hour removes notifications that have expired. */
@Component
class DeliveryWorker extends BackgroundWork {
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration CLEANING = Duration.ofHours(1);

    private final Deliveries deliveries;
    private final NotificationExpiry notificationExpiry;
    private final Path data;
    private Countdown cleaning = Countdown.of(CLEANING);

    DeliveryWorker(
            Deliveries deliveries,
            NotificationExpiry notificationExpiry,
            @Value("${xiangbang.data-directory}") Path data,
            @Value("${xiangbang.notices.worker:true}") boolean wanted) {
        super("deliveries", PAUSE, wanted);
        this.data = data;
        this.deliveries = deliveries;
        this.notificationExpiry = notificationExpiry;
    }

    @Override
    void work() {
        // What was restored does not speak for the original until the operator says so (decision 0276).
        if (!RestoredFolder.is(data)) deliveries.all();
        if (!cleaning.isOver()) return;
        notificationExpiry.clean();
        cleaning = Countdown.of(CLEANING);
    }
}
