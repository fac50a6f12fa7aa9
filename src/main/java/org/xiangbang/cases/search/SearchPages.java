package org.xiangbang.cases.search;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.context.LazyContextVariable;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure;
import org.xiangbang.web.FailureSentences;
import org.xiangbang.web.PageAnswers;

/**
 * The page with what was found. The number of a case leads straight to the case. A text is looked for while the page is being written,
 * so that its frame is seen first; what fails then is said on the page.
 */
@Controller
class SearchPages {
    private static final String PAGE = "cases/search";

    private final CaseSearch search;
    private final PageAnswers answers;
    private final FailureSentences failures;

    SearchPages(CaseSearch search, PageAnswers answers, FailureSentences failures) {
        this.search = search;
        this.answers = answers;
        this.failures = failures;
    }

    /** @param failure why nothing can be said of what there is; null if it could be looked for */
    record Results(List<CaseSearch.Group> groups, Failure failure) {}

    @GetMapping("/search")
    String find(@RequestParam(defaultValue = "") String q, Official official, Model model, Locale locale) {
        var text = new SearchText(q);
        model.addAttribute("q", text.typed());
        if (text.typed().isEmpty()) return PAGE;
        var only = search.exact(text, official, locale);
        if (only.isPresent()) return "redirect:" + only.get().page();
        return answers.form(locale, () -> sought(text, official, model, locale), refused -> {
            model.addAttribute("refused", refused);
            return PAGE;
        });
    }

    private String sought(SearchText text, Official official, Model model, Locale locale) {
        CaseSearch.check(text);
        model.addAttribute("results", new LazyContextVariable<Results>() {
            @Override
            protected Results loadValue() {
                return found(text, official, locale);
            }
        });
        return PAGE;
    }

    private Results found(SearchText text, Official official, Locale locale) {
        try {
            var groups = search.find(text, official, locale).stream()
                    .filter(group -> !group.found().hits().isEmpty())
                    .toList();
            return new Results(groups, null);
        } catch (RuntimeException thrown) {
            return new Results(null, failures.of(thrown, locale));
        }
    }
}
