package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.follow.Urging;
import org.xiangbang.tasklist.list.ReadMarks;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;

/** What open steps are marked with in a list: not opened by the reader yet, and how often urged. */
@Component
class RowMarks {
    /** The marks of a single line that stands in no list. */
    static final Marks NONE = new Marks(false, Set.of(), Map.of());

    private final ReadMarks seen;
    private final Urging urging;

    RowMarks(ReadMarks seen, Urging urging) {
        this.seen = seen;
        this.urging = urging;
    }

    /** The marks of a whole list. @param shown false where lines are not marked at all */
    record Marks(boolean shown, Set<String> read, Map<String, Long> urged) {
        boolean unread(TaskItem item) {
            return shown && !read.contains(item.taskId());
        }

        long urged(TaskItem item) {
            return item.taskId() == null ? 0 : urged.getOrDefault(item.taskId(), 0L);
        }
    }

    Marks of(View view, List<TaskItem> items, Official reader) {
        if (!view.open() || items.isEmpty()) return NONE;
        var tasks = items.stream().map(TaskItem::taskId).toList();
        return new Marks(true, seen.of(reader, items), urging.times(tasks));
    }
}
