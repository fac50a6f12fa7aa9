package org.xiangbang.engine.setup;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.task.StepEvent;

/** Adds every desk at which a step waits to the list of desks, so that the administrator sees it when nobody holds it. */
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
