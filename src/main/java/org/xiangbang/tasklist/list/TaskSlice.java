package org.xiangbang.tasklist.list;

import java.util.List;
import java.util.function.Function;

/** A page of a list and the cursor of the next one. */
public record TaskSlice(List<TaskItem> items, String next) {

    /** @param found up to one row more than the page contains; the additional row shows that there is a next page */
    static TaskSlice of(List<TaskItem> found, int size, Function<TaskItem, Cursor> place) {
        if (found.size() <= size) return new TaskSlice(found, null);
        var items = found.subList(0, size);
        return new TaskSlice(
                List.copyOf(items), place.apply(items.get(size - 1)).text());
    }
}
