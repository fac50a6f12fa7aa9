package org.xiangbang.tasklist.draft;

import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.ListTab;

/** The tab of the drafts among the lists. */
@Component
class DraftsTab implements ListTab {
    private final Drafts drafts;

    DraftsTab(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String word() {
        return "drafts";
    }

    @Override
    public String address() {
        return "/drafts";
    }

    @Override
    public long count(Official reader) {
        return drafts.of(reader).size();
    }

    @Override
    public int order() {
        return 20;
    }
}
