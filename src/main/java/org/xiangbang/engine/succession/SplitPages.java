package org.xiangbang.engine.succession;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;

/** The administrator's page of divisions that were split: for each case and each person at a desk one of the successors. */
@Controller
@RequestMapping("/admin/successions")
class SplitPages {
    private static final int ROWS = 20;

    private final Splits splits;
    private final PageAnswers answers;

    SplitPages(Splits splits, PageAnswers answers) {
        this.splits = splits;
        this.answers = answers;
    }

    @GetMapping
    String list(Model model) {
        return page(FormErrors.NONE, model);
    }

    @PostMapping("/{code}/cases")
    String chooseForCase(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String caseNo,
            @RequestParam(defaultValue = "") String successor,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answer(() -> splits.choose(code, caseNo, successor, by), model, locale, next);
    }

    @PostMapping("/{code}/people")
    String chooseForPerson(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String desk,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String successor,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answer(() -> splits.choose(code, desk, login, successor, by), model, locale, next);
    }

    private String answer(Runnable act, Model model, Locale locale, RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    act.run();
                    next.addFlashAttribute("done", true);
                    return "redirect:/admin/successions";
                },
                refused -> page(FormErrors.of(refused), model));
    }

    private String page(FormErrors errors, Model model) {
        model.addAttribute("splits", splits.waiting(ROWS));
        model.addAttribute("errors", errors);
        return "access/successions";
    }
}
