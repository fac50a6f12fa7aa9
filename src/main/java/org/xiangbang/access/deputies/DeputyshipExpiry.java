package org.xiangbang.access.deputies;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks every minute whether a deputyship's last day is over, so that what the deputy had claimed goes back to its desk. */
@Component
class DeputyshipExpiry {
    private final Deputyships stored;
    private final Clock clock;
    private final LostSeatNotifications lost;

    DeputyshipExpiry(Deputyships stored, Clock clock, LostSeatNotifications lost) {
        this.stored = stored;
        this.clock = clock;
        this.lost = lost;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    @Transactional
    public void expire() {
        stored.expire(LocalDate.now(clock), clock.instant()).forEach(lost::tell);
    }
}
