package org.xiangbang.access.names;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;

/** The administrator's page on which the name of one person is put right. */
@Controller
@RequestMapping("/admin/accounts/name")
class NamePages {
    private final NameCorrections corrections;
    private final Accounts accounts;
    private final PageAnswers answers;

    NamePages(NameCorrections corrections, Accounts accounts, PageAnswers answers) {
        this.corrections = corrections;
        this.accounts = accounts;
        this.answers = answers;
    }

    @GetMapping
    String form(@RequestParam(defaultValue = "") String login, Model model) {
        return page(login, new NameCorrections.Wanted("", "", "", ""), FormErrors.NONE, model);
    }

    @PostMapping
    String correct(
            @RequestParam(defaultValue = "") String login,
            NameCorrections.Wanted wanted,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    corrections.correct(login, wanted, by);
                    next.addAttribute("q", login);
                    next.addFlashAttribute("done", true);
                    return "redirect:/admin/accounts";
                },
                refused -> page(login, wanted, FormErrors.of(refused), model));
    }

    private String page(String login, NameCorrections.Wanted wanted, FormErrors errors, Model model) {
        model.addAttribute("account", accounts.find(login).orElseThrow(() -> new NotFound("account")));
        model.addAttribute("corrections", corrections.of(login));
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        return "access/name";
    }
}
