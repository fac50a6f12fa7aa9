package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.ReadMarks;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;

/** The marks of open steps in a list: whether the reader has not opened them yet, and what other packages count. */
@Component
class RowMarks {
    /** The marks of a single line that is in no list. */
    static final Marks NONE = new Marks(false, Set.of(), List.of());

    private final ReadMarks seen;
    private final List<RowMark> counted;

    RowMarks(ReadMarks seen, List<RowMark> counted) {
        this.seen = seen;
        this.counted = counted;
    }

    /** One mark of a whole list, by step. */
    private record Counts(String message, Map<String, Long> of) {}

    /** The marks of a whole list. @param shown false if lines are not marked at all */
    record Marks(boolean shown, Set<String> read, List<Counts> counts) {
        boolean unread(TaskItem item) {
            return shown && !read.contains(item.taskId());
        }

        List<TaskRow.Mark> of(TaskItem item) {
            return counts.stream()
                    .filter(mark -> mark.of.containsKey(item.taskId()))
                    .map(mark -> new TaskRow.Mark(mark.message, mark.of.get(item.taskId())))
                    .toList();
        }
    }

    Marks of(View view, List<TaskItem> items, Official reader) {
        if (!view.open() || items.isEmpty()) return NONE;
        var tasks = items.stream().map(TaskItem::taskId).toList();
        var counts = counted.stream()
                .map(mark -> new Counts(mark.message(), mark.of(tasks)))
                .toList();
        return new Marks(true, seen.of(reader, items), counts);
    }
}
