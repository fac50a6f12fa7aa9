package org.xiangbang.tasklist.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.tasklist.list.InboxCounts;

/** The lists of the task page as tabs, each with its number of rows, and the tabs that other packages add: {@code ${@listTabs.all()}}. */
@Component("listTabs")
public class ListTabs {
    private final InboxCounts counts;
    private final ReadersTotals waiting;
    private final List<ListTab> added;
    private final CurrentOfficial reader;

    ListTabs(InboxCounts counts, ReadersTotals waiting, List<ListTab> added, CurrentOfficial reader) {
        this.counts = counts;
        this.waiting = waiting;
        this.added =
                added.stream().sorted(Comparator.comparingInt(ListTab::order)).toList();
        this.reader = reader;
    }

    /** @param number the number as it is shown; null for zero */
    public record Tab(String word, String address, String number) {
        static Tab of(String word, String address, long count) {
            return new Tab(word, address, count == 0 ? null : InboxCounts.written(count));
        }
    }

    public List<Tab> all() {
        var who = reader.get();
        var totals = waiting.of(who);
        var past = counts.past(who);
        var lists = Stream.of(
                Tab.of("todo", "/tasks?view=todo", totals.todo()),
                Tab.of("mine", "/tasks?view=mine", totals.mine()),
                Tab.of("done", "/tasks?view=done", past.done()),
                Tab.of("started", "/tasks?view=started", past.started()));
        return Stream.concat(lists, added.stream().map(tab -> Tab.of(tab.word(), tab.address(), tab.count(who))))
                .toList();
    }
}
