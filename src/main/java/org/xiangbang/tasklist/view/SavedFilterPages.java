package org.xiangbang.tasklist.view;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.tasklist.filter.SavedFilters;
import org.xiangbang.web.Label;

/** Saves, renames and removes lists from the page of a list, and goes back to a list. */
@Controller
@RequestMapping("/tasks/filters")
class SavedFilterPages {
    private static final String LISTS = "redirect:/tasks?";

    private final SavedFilters saved;
    private final SavedLists lists;

    SavedFilterPages(SavedFilters saved, SavedLists lists) {
        this.saved = saved;
        this.lists = lists;
    }

    @PostMapping
    String keep(
            @RequestParam @Label("tasklist.saved.name") String name,
            @RequestParam(required = false) @Label("tasklist.saved.for") String desk,
            @RequestParam @Label("tasklist.saved.address") String query,
            Official official) {
        return LISTS + lists.keep(name, desk, query, official).query();
    }

    @PostMapping("/{id}/rename")
    String rename(@PathVariable long id, @RequestParam @Label("tasklist.saved.name") String name, Official official) {
        return LISTS + lists.change(id, name, null, official).query();
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, @RequestParam(required = false) String query, Official official) {
        saved.remove(id, official);
        return VisibleText.isEmpty(query) ? "redirect:/tasks" : LISTS + lists.checked(query);
    }
}
