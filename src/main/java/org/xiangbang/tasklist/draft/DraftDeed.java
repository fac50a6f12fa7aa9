package org.xiangbang.tasklist.draft;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.step.DeskDeed;

/** Keeps what a person typed at an open step (草稿). */
@Component
class DraftDeed implements DeskDeed {
    private final Drafts drafts;

    DraftDeed(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String word() {
        return "draft";
    }

    @Override
    public void does(Asked asked) {
        drafts.save("task:" + asked.taskId(), 0, asked.values(), "/tasks/" + asked.taskId(), asked.by());
    }
}
