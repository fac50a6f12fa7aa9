package org.xiangbang.tasklist.view;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.CurrentOfficial;
import org.xiangbang.tasklist.draft.Drafts;
import org.xiangbang.tasklist.follow.Copies;
import org.xiangbang.tasklist.list.InboxCounts;

/** The lists of the task page as tabs, each with how much it holds, the copies with how many are unread: {@code ${@listTabs.all()}}. */
@Component("listTabs")
public class ListTabs {
    private final InboxCounts counts;
    private final ReadersTotals waiting;
    private final Drafts drafts;
    private final Copies copies;
    private final CurrentOfficial reader;

    ListTabs(InboxCounts counts, ReadersTotals waiting, Drafts drafts, Copies copies, CurrentOfficial reader) {
        this.counts = counts;
        this.waiting = waiting;
        this.drafts = drafts;
        this.copies = copies;
        this.reader = reader;
    }

    /** @param number as written; null for nothing */
    public record Tab(String word, String address, String number) {
        static Tab of(String word, String address, long count) {
            return new Tab(word, address, count == 0 ? null : InboxCounts.written(count));
        }
    }

    public List<Tab> all() {
        var who = reader.get();
        var totals = waiting.of(who);
        var past = counts.past(who);
        return List.of(
                Tab.of("todo", "/tasks?view=todo", totals.todo()),
                Tab.of("mine", "/tasks?view=mine", totals.mine()),
                Tab.of("done", "/tasks?view=done", past.done()),
                Tab.of("started", "/tasks?view=started", past.started()),
                Tab.of("copied", "/copies", copies.unread(who)),
                Tab.of("drafts", "/drafts", drafts.of(who).size()));
    }
}
