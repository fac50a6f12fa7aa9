package org.xiangbang.tasklist.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.SearchText;
import org.xiangbang.cases.search.SearchedKind;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.Facets;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.view.ListAddress;
import org.xiangbang.tasklist.view.TaskRow;
import org.xiangbang.tasklist.view.TaskRows;

/** Makes the reader's own open steps known to the search. They come before all cases. */
@Component
class SearchedTasks implements SearchedKind {
    private final TaskLists lists;
    private final Facets facets;
    private final TaskRows rows;

    SearchedTasks(TaskLists lists, Facets facets, TaskRows rows) {
        this.lists = lists;
        this.facets = facets;
        this.rows = rows;
    }

    @Override
    public String word() {
        return "tasks";
    }

    @Override
    public String name() {
        return "tasklist.view.todo";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Found find(SearchText text, Official by, Locale locale) {
        var list = new ListAddress(View.TODO, TaskFilter.of(Map.of("q", text.typed())), ListOrder.URGENCY);
        var page = lists.read(View.TODO, by, list.filter(), list.order(), null, ROWS);
        var hits = rows.of(View.TODO, page.items(), by, locale).stream()
                .map(SearchedTasks::hit)
                .toList();
        if (page.next() == null) return new Found(hits, hits.size(), false, list.address());
        var all = facets.of(View.TODO, by, list.filter(), List.of());
        return new Found(hits, all.total(), all.cut(), list.address());
    }

    private static Hit hit(TaskRow row) {
        var file = row.item().file();
        return new Hit(
                file.caseNo(), file.title(), row.words().place(), row.words().step(), row.href());
    }
}
