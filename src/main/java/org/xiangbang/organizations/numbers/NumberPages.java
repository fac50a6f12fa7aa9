package org.xiangbang.organizations.numbers;

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

/** The page on which a desk says why it reads the numbers of an organization whole, and then reads them. */
@Controller
@RequestMapping("/organizations/{number}/numbers")
class NumberPages {
    private final NumberReading reading;
    private final PageAnswers answers;

    NumberPages(NumberReading reading, PageAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping
    String ask(@PathVariable String number, Official by, Model model) {
        return page(number, "", FormErrors.NONE, by, model);
    }

    /** Shows the numbers in the answer itself: to see them again takes a reason again. */
    @PostMapping
    String read(
            @PathVariable String number,
            @Label("organizations.numbers.reason") @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    model.addAttribute("numbers", reading.read(number, reason, by));
                    return page(number, "", FormErrors.NONE, by, model);
                },
                refused -> page(number, reason, FormErrors.of(refused), by, model));
    }

    private String page(String number, String reason, FormErrors errors, Official by, Model model) {
        model.addAttribute("organization", reading.of(number, by));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "organizations/numbers";
    }
}
