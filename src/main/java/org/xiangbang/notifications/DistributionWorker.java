package org.xiangbang.notifications;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Distributes what acts told: at once when an act of this copy is committed, and every second what another copy has left, which may
 * have ended meanwhile.
 */
@Component
class DistributionWorker extends BackgroundWork {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Distribution distribution;

    @Autowired
    DistributionWorker(Distribution distribution, @Value("${xiangbang.notices.worker:true}") boolean wanted) {
        super("distribution of notifications", PAUSE, wanted);
        this.distribution = distribution;
    }

    /** A worker that waits that long for an act. */
    DistributionWorker(Distribution distribution, Duration pause) {
        super("distribution of notifications", pause, true);
        this.distribution = distribution;
    }

    @Override
    void work() {
        distribution.all();
    }
}
