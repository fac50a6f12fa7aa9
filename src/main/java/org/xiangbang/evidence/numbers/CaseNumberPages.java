package org.xiangbang.evidence.numbers;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The page on which a desk says why it reads the numbers of a case whole, and then reads them. */
@Controller
@RequestMapping("/cases/{caseNo}/numbers")
class CaseNumberPages {
    private final CaseNumbers numbers;
    private final PageAnswers answers;

    CaseNumberPages(CaseNumbers numbers, PageAnswers answers) {
        this.numbers = numbers;
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String caseNo, Official by, Locale locale, Model model) {
        return asked(caseNo, "", FormErrors.NONE, by, locale, model);
    }

    /** Shows the numbers in the answer itself: to see them again takes a reason again. */
    @PostMapping
    String read(
            @PathVariable String caseNo,
            @Label("organizations.numbers.reason") @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    model.addAttribute("numbers", numbers.read(caseNo, reason, by, locale));
                    return page(caseNo, true, by, model);
                },
                refused -> asked(caseNo, reason, FormErrors.of(refused), by, locale, model));
    }

    private String asked(String caseNo, String reason, FormErrors errors, Official by, Locale locale, Model model) {
        model.addAttribute("numbers", numbers.masked(caseNo, by, locale));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return page(caseNo, false, by, model);
    }

    private String page(String caseNo, boolean whole, Official by, Model model) {
        model.addAttribute("file", numbers.of(caseNo, by));
        model.addAttribute("whole", whole);
        return "evidence/numbers";
    }
}
