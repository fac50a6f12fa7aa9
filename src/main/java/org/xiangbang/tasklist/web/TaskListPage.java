package org.xiangbang.tasklist.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.InboxCounts;
import org.xiangbang.tasklist.TaskFilter;
import org.xiangbang.tasklist.TaskLists;
import org.xiangbang.tasklist.TaskLists.View;

/** 待办: the four lists, narrowed by what the address says. */
@Controller
class TaskListPage {
    private static final int SIZE = 20;

    private final TaskLists lists;
    private final InboxCounts counts;
    private final TaskRows rows;
    private final FilterChips chips;

    TaskListPage(TaskLists lists, InboxCounts counts, TaskRows rows, FilterChips chips) {
        this.lists = lists;
        this.counts = counts;
        this.rows = rows;
        this.chips = chips;
    }

    @GetMapping("/tasks")
    String show(
            @RequestParam(required = false) String view,
            @RequestParam(required = false) String link,
            @RequestParam(required = false) String region,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String due,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String after,
            Official official,
            Model model,
            Locale locale) {
        var chosen = View.named(view);
        var filter = TaskFilter.of(link, region, department, due, q);
        var page = lists.read(chosen, official, filter, after, SIZE);
        model.addAttribute("view", chosen.word());
        model.addAttribute("views", View.values());
        model.addAttribute("filter", filter);
        model.addAttribute("groups", grouped(rows.of(chosen, page.items(), official, locale)));
        model.addAttribute("more", page.next() == null ? null : chips.address(chosen, filter, page.next()));
        model.addAttribute("continued", after != null);
        model.addAttribute("totals", counts.totals(official));
        if (chosen == View.TODO && filter.isEmpty()) model.addAttribute("severity", counts.severity(official));
        model.addAttribute("chips", chips.of(chosen, filter, locale));
        model.addAttribute("departments", chips.departments(official, filter, locale));
        model.addAttribute("regions", chips.regions(counts.regions(official), filter));
        return "tasklist/list";
    }

    /** Lines under their headings, in their order; lists without headings have one group with an empty word. */
    private static Map<String, List<TaskRow>> grouped(List<TaskRow> rows) {
        var groups = new LinkedHashMap<String, List<TaskRow>>();
        for (var row : rows)
            groups.computeIfAbsent(row.group() == null ? "" : row.group().word(), word -> new ArrayList<>())
                    .add(row);
        return groups;
    }
}
