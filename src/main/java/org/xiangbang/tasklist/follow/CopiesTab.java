package org.xiangbang.tasklist.follow;

import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.ListTab;

/** The tab of the copies among the lists, with the number of unread ones. */
@Component
class CopiesTab implements ListTab {
    private final Copies copies;

    CopiesTab(Copies copies) {
        this.copies = copies;
    }

    @Override
    public String word() {
        return "copied";
    }

    @Override
    public String address() {
        return "/copies";
    }

    @Override
    public long count(Official reader) {
        return copies.unread(reader);
    }

    @Override
    public int order() {
        return 10;
    }
}
