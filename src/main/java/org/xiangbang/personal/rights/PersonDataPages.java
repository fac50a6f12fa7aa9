package org.xiangbang.personal.rights;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.system.WrittenReason;

/** The security administrator's page of what is kept of an account: export, and erasure once the account is closed, each with a reason. */
@Controller
@RequestMapping("/admin/accounts/data")
class PersonDataPages {
    private final PersonData data;
    private final PageAnswers answers;

    PersonDataPages(PersonData data, PageAnswers answers) {
        this.data = data;
        this.answers = answers;
    }

    @GetMapping
    String show(@RequestParam String login, Model model) {
        return page(login, "", FormErrors.NONE, model);
    }

    @PostMapping("/file")
    Object file(
            @RequestParam String login,
            @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> OwnDataPages.zip(login, data.export(login, WrittenReason.of(reason), by)),
                refused -> page(login, reason, FormErrors.of(refused), model));
    }

    @PostMapping("/erase")
    String erase(
            @RequestParam String login,
            @RequestParam(defaultValue = "") String reason,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    var rows = data.erase(login, reason, by);
                    next.addFlashAttribute(
                            "erased", rows.values().stream().mapToInt(n -> n).sum());
                    next.addAttribute("login", login);
                    return "redirect:/admin/accounts/data";
                },
                refused -> page(login, reason, FormErrors.of(refused), model));
    }

    private String page(String login, String reason, FormErrors errors, Model model) {
        model.addAttribute("account", data.account(login));
        model.addAttribute("parts", data.parts(login));
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "personal/person-data";
    }
}
