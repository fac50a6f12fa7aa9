package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.MissedSteps;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.web.home.HomeParts;

/** The workbench (工作台): what waits for the reader, the four links, what the reader started and what they did last. */
@Controller
class WorkbenchPage {
    private static final int SHORT = 5;
    private static final String INSPECTOR = "inspector";

    private final TaskLists lists;
    private final InboxCounts counts;
    private final ReadersTotals totals;
    private final TaskRows rows;
    private final MissedSteps missed;
    private final WaitingElsewhere others;
    private final HomeParts parts;

    WorkbenchPage(
            TaskLists lists,
            InboxCounts counts,
            ReadersTotals totals,
            TaskRows rows,
            MissedSteps missed,
            WaitingElsewhere others,
            HomeParts parts) {
        this.lists = lists;
        this.counts = counts;
        this.totals = totals;
        this.rows = rows;
        this.missed = missed;
        this.others = others;
        this.parts = parts;
    }

    @GetMapping("/")
    String show(Official official, Model model, Locale locale) {
        var links = counts.byLink(official);
        model.addAttribute("totals", totals.of(official));
        model.addAttribute("links", links.subList(0, TaskFilter.LINKS.size()));
        model.addAttribute("others", others.named(links.subList(TaskFilter.LINKS.size(), links.size()), locale));
        model.addAttribute("limit", InboxCounts.LIMIT);
        model.addAttribute("urgent", rows(View.TODO, official, locale));
        model.addAttribute("missed", rows.of(View.STARTED, missed.under(official, SHORT), official, locale));
        model.addAttribute("started", rows(View.STARTED, official, locale));
        model.addAttribute("done", rows(View.DONE, official, locale));
        model.addAttribute("parts", parts.of(official, locale));
        model.addAttribute("inOffice", official.desks().stream().anyMatch(WorkbenchPage::ofOffice));
        model.addAttribute("official", official);
        return "tasklist/workbench";
    }

    /** The four links are the work of offices; organizations, applicants and inspectors see their own cases instead. */
    private static boolean ofOffice(Desk desk) {
        return !Desks.OUTSIDE.contains(desk.department()) && !desk.post().equals(INSPECTOR);
    }

    private List<TaskRow> rows(View view, Official official, Locale locale) {
        var page = lists.read(view, official, TaskFilter.NONE, ListOrder.of(view, null), null, SHORT);
        return rows.of(view, page.items(), official, locale);
    }
}
