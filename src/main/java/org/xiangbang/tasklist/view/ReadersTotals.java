package org.xiangbang.tasklist.view;

import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.RequestScope;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts;

/** What waits for the reader of a page. It is counted once, and shown in the list, the tabs and the navigation. */
@Component
@RequestScope
class ReadersTotals {
    private final InboxCounts counts;
    private InboxCounts.Totals totals;

    ReadersTotals(InboxCounts counts) {
        this.counts = counts;
    }

    InboxCounts.Totals of(Official reader) {
        if (totals == null) totals = counts.totals(reader);
        return totals;
    }
}
