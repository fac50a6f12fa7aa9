package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.context.request.WebRequest;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.filter.SavedFilters;

/** The page of tasks (待办): the lists, filtered and ordered by the address. It opens with what the reader has claimed, if there is any. */
@Controller
class TaskListPage {
    private static final ListPart FIRST = new ListPart(null, null, null);

    private final ListPage sheet;
    private final ListPane pane;
    private final SavedLists kept;
    private final SavedFilters saved;

    TaskListPage(ListPage sheet, ListPane pane, SavedLists kept, SavedFilters saved) {
        this.sheet = sheet;
        this.pane = pane;
        this.kept = kept;
        this.saved = saved;
    }

    @GetMapping("/tasks")
    String show(
            @ModelAttribute("question") ListQuestion asked,
            @ModelAttribute("part") ListPart part,
            Official official,
            Model model,
            Locale locale) {
        if ("drafts".equals(asked.view())) return "redirect:/drafts";
        if ("copied".equals(asked.view())) return "redirect:/copies";
        return page(kept.resolve(asked, part, official), part, false, official, model, locale);
    }

    /** Returns the panel of further conditions, with the number of rows that each would leave; the whole page without scripts. */
    @GetMapping("/tasks/filters")
    String filters(
            @ModelAttribute("question") ListQuestion question,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean alone,
            Official official,
            Model model,
            Locale locale) {
        if (!alone) return page(question, FIRST, true, official, model, locale);
        var view = question.list();
        sheet.panel(new ListAddress(view, question.filter(), question.order(view)), official, model, locale);
        return "tasklist/filters :: panel";
    }

    private String page(
            ListQuestion question, ListPart part, boolean panel, Official official, Model model, Locale locale) {
        sheet.show(question.list(), question, part, panel, official, model, locale);
        model.addAttribute("saved", saved.of(official));
        model.addAttribute("desks", official.desks());
        return "tasklist/list";
    }

    /** Returns the rows alone, for a page that refreshes itself; 304 as long as they are the same. */
    @GetMapping("/tasks/rows")
    String rows(
            @ModelAttribute("question") ListQuestion question,
            @ModelAttribute("part") ListPart part,
            Official official,
            Model model,
            Locale locale,
            WebRequest request) {
        var version = sheet.rows(question.list(), question, part, official, model, locale);
        return request.checkNotModified(version) ? null : "tasklist/list :: rows";
    }

    /** Returns the rows beside an open step again. */
    @GetMapping("/tasks/{id}/list")
    String beside(WebRequest request) {
        return request.checkNotModified(pane.getVersion()) ? null : "tasklist/pane :: rows";
    }

    /** Shows which keys do what. */
    @GetMapping("/help/keys")
    String keys(Model model) {
        model.addAttribute("keys", KEYS);
        return "tasklist/keys";
    }

    private static final List<Map.Entry<String, String>> KEYS = List.of(
            Map.entry("j ↓", "down"),
            Map.entry("k ↑", "up"),
            Map.entry("Enter", "open"),
            Map.entry("x", "choose"),
            Map.entry("n", "next"),
            Map.entry("p", "previous"),
            Map.entry("u", "list"),
            Map.entry("d", "decide"),
            Map.entry("f", "filter"),
            Map.entry("/", "search"),
            Map.entry("g t", "todo"),
            Map.entry("g m", "mine"),
            Map.entry("g h", "home"),
            Map.entry("Esc", "leave"),
            Map.entry("?", "help"));
}
