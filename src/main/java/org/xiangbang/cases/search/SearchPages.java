package org.xiangbang.cases.search;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;

/** The page with what was found. The number of a case leads straight to the case. */
@Controller
class SearchPages {
    private static final String PAGE = "cases/search";

    private final CaseSearch search;
    private final PageAnswers answers;

    SearchPages(CaseSearch search, PageAnswers answers) {
        this.search = search;
        this.answers = answers;
    }

    @GetMapping("/search")
    String find(@RequestParam(defaultValue = "") String q, Official official, Model model, Locale locale) {
        var text = new SearchText(q);
        model.addAttribute("q", text.typed());
        if (text.typed().isEmpty()) return PAGE;
        var only = search.exact(text, official, locale);
        if (only.isPresent()) return "redirect:" + only.get().page();
        return answers.form(locale, () -> found(text, official, model, locale), refused -> {
            model.addAttribute("refused", refused);
            return PAGE;
        });
    }

    private String found(SearchText text, Official official, Model model, Locale locale) {
        var groups = search.find(text, official, locale).stream()
                .filter(group -> !group.found().hits().isEmpty())
                .toList();
        model.addAttribute("groups", groups);
        return PAGE;
    }
}
