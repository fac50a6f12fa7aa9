package org.xiangbang.access.divisions;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.shared.Notification;

/** Tells people that a desk of theirs has gone over to a successor of their division, and where its work is now. */
@Component
class SuccessionNotices {
    private final ApplicationEventPublisher events;

    SuccessionNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** The last fact is the code of the successor: the notification leads to the steps there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Succession succession, NamedRegion heir, List<String> logins) {
        if (logins.isEmpty()) return;
        events.publishEvent(new Notification(
                "desk-succeeded",
                logins,
                null,
                null,
                List.of(succession.division().name(), succession.until().toString(), heir.name(), heir.code())));
    }
}
