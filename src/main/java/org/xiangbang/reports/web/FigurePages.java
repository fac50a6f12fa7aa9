package org.xiangbang.reports.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.reports.FigureCheck;
import org.xiangbang.reports.FigureChecks;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.system.WrittenReason;

/** The administrator's page on which the figures of counties are compared with a recount, and counted anew. */
@Controller
@RequestMapping("/admin/figures")
class FigurePages {
    private static final String HERE = "redirect:/admin/figures";

    private final FigureChecks checks;
    private final PageAnswers answers;

    FigurePages(FigureChecks checks, PageAnswers answers) {
        this.checks = checks;
        this.answers = answers;
    }

    @GetMapping
    String show(Model model) {
        return page("", List.of(), model);
    }

    @PostMapping("/check")
    String check(Official by, Model model, Locale locale) {
        return answers.form(
                locale,
                () -> {
                    checks.check(by);
                    return HERE;
                },
                refused -> page("", refused.problems(), model));
    }

    @PostMapping("/rebuild")
    String rebuild(
            @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    checks.rebuild(reason, by);
                    next.addFlashAttribute("rebuilt", true);
                    return HERE;
                },
                refused -> page(reason, refused.problems(), model));
    }

    private String page(String reason, List<Said> problems, Model model) {
        var latest = checks.latest();
        model.addAttribute("checks", latest);
        model.addAttribute("last", latest.isEmpty() ? null : latest.get(0));
        model.addAttribute("most", FigureCheck.MOST);
        model.addAttribute("longest", WrittenReason.LONGEST);
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        return "reports/figures";
    }
}
