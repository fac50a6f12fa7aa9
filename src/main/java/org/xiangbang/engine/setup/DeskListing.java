package org.xiangbang.engine.setup;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.task.StepEvent;

/** Puts every desk at which a step waits on the list of desks: the administrator sees it when nobody holds it. */
@Component
class DeskListing {
    private final Desks desks;

    DeskListing(Desks desks) {
        this.desks = desks;
    }

    @EventListener
    void on(StepEvent.Offered step) {
        desks.ensure(step.desk());
    }
}
