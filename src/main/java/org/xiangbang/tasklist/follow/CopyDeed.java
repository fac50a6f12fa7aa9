package org.xiangbang.tasklist.follow;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.step.DeskDeed;

/** Sends copies of a case (抄送). */
@Component
class CopyDeed implements DeskDeed {
    private final Copies copies;

    CopyDeed(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String word() {
        return "copy";
    }

    @Override
    public void does(Asked asked) {
        copies.send(asked.caseNo(), asked.to(), asked.text(), asked.by());
    }
}
