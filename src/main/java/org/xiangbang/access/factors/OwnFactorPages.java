package org.xiangbang.access.factors;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The page on which people keep their second factors. Recovery codes are shown once, on the page after they were drawn. */
@Controller
@RequestMapping("/me/factors")
class OwnFactorPages {
    private final OwnFactors own;
    private final OwnFactorPage page;
    private final PageAnswers answers;

    OwnFactorPages(OwnFactors own, OwnFactorPage page, PageAnswers answers) {
        this.own = own;
        this.page = page;
        this.answers = answers;
    }

    @GetMapping
    String list(Official official, Model model) {
        return page.page("", official, model);
    }

    @PostMapping("/add")
    String add(
            @RequestParam(defaultValue = "") @Label("access.factor.name") String name,
            @RequestParam(defaultValue = "") @Label("access.password") String password,
            Official official,
            Model model,
            Locale locale) {
        model.addAttribute("typed", name);
        return page.changed("add", official, model, locale, () -> {
            own.begin(official, name, password);
            return OwnFactorPage.HERE + "#setup";
        });
    }

    @PostMapping("/confirm")
    String confirm(
            @RequestParam(defaultValue = "") @Label("access.factor.code") String code,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.act(
                locale,
                () -> OwnFactorPage.done("added", own.confirm(official, code), next),
                refused -> page.again("confirm", refused, official, model));
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam UUID id,
            @RequestParam(defaultValue = "") @Label("access.password") String password,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return page.changed(id.toString(), official, model, locale, () -> {
            own.remove(official, id, password);
            return OwnFactorPage.done("removed", List.of(), next);
        });
    }

    @PostMapping("/recovery")
    String renew(
            @RequestParam(defaultValue = "") @Label("access.password") String password,
            Official official,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return page.changed(
                "recovery",
                official,
                model,
                locale,
                () -> OwnFactorPage.done("renewed", own.renew(official, password), next));
    }
}
