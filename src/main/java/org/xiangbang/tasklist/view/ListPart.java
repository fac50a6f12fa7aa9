package org.xiangbang.tasklist.view;

import io.swagger.v3.oas.annotations.Parameter;
import org.xiangbang.shared.Within;
import org.xiangbang.tasklist.list.TaskLists;

/**
 * Which rows of a list are asked for, and of which saved list if one is named: the other parameters of an address, on pages and
 * in the interface.
 */
public record ListPart(
        @Parameter(description = "a kept list by its number (GET /api/v1/task-filters), instead of everything above")
        Long saved,

        @Parameter(description = "the cursor of the page before")
        String after,

        @Parameter(description = "rows on a page; 20 without it") @Within(to = TaskLists.MAX_SIZE)
        Integer size) {
    private static final int ROWS = 20;

    public int rows() {
        return size == null ? ROWS : size;
    }
}
