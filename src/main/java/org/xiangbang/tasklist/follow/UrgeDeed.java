package org.xiangbang.tasklist.follow;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.step.DeskDeed;

/** Urges the desk at which a case waits (催办). */
@Component
class UrgeDeed implements DeskDeed {
    private final Urging urging;

    UrgeDeed(Urging urging) {
        this.urging = urging;
    }

    @Override
    public String word() {
        return "urge";
    }

    @Override
    public void does(Asked asked) {
        urging.urge(asked.taskId(), asked.by());
    }
}
