package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.MissedSteps;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.web.Sentences;

/** The workbench (工作台): what waits for the reader, the four links, what the reader started and what they did last. */
@Controller
class WorkbenchPage {
    private static final int SHORT = 5;

    private final TaskLists lists;
    private final InboxCounts counts;
    private final ReadersTotals totals;
    private final TaskRows rows;
    private final MissedSteps missed;
    private final Definitions definitions;
    private final Sentences sentences;

    WorkbenchPage(
            TaskLists lists,
            InboxCounts counts,
            ReadersTotals totals,
            TaskRows rows,
            MissedSteps missed,
            Definitions definitions,
            Sentences sentences) {
        this.lists = lists;
        this.counts = counts;
        this.totals = totals;
        this.rows = rows;
        this.missed = missed;
        this.definitions = definitions;
        this.sentences = sentences;
    }

    @GetMapping("/")
    String show(Official official, Model model, Locale locale) {
        var links = counts.byLink(official);
        model.addAttribute("totals", totals.of(official));
        model.addAttribute("links", links.subList(0, TaskFilter.LINKS.size()));
        model.addAttribute("others", others(links.subList(TaskFilter.LINKS.size(), links.size()), locale));
        model.addAttribute("limit", InboxCounts.LIMIT);
        model.addAttribute("urgent", rows(View.TODO, official, locale));
        model.addAttribute("missed", rows.of(View.STARTED, missed.under(official, SHORT), official, locale));
        model.addAttribute("started", rows(View.STARTED, official, locale));
        model.addAttribute("done", rows(View.DONE, official, locale));
        model.addAttribute("official", official);
        return "tasklist/workbench";
    }

    /** What waits outside of the four links. @param name the name of its process */
    record Other(InboxCounts.Waiting it, String name) {}

    private List<Other> others(List<InboxCounts.Waiting> waiting, Locale locale) {
        if (waiting.isEmpty()) return List.of();
        var names = definitions.names();
        return waiting.stream()
                .map(w -> new Other(w, sentences.process(w.process(), names.get(w.process()), locale)))
                .toList();
    }

    private List<TaskRow> rows(View view, Official official, Locale locale) {
        var page = lists.read(view, official, TaskFilter.NONE, ListOrder.of(view, null), null, SHORT);
        return rows.of(view, page.items(), official, locale);
    }
}
