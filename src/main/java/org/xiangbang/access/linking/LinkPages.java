package org.xiangbang.access.linking;

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
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.input.Sought;

/** The administrator's page of accounts that are linked to an identity. */
@Controller
@RequestMapping("/admin/identities")
class LinkPages {
    private final Linking linking;
    private final PageAnswers answers;

    LinkPages(Linking linking, PageAnswers answers) {
        this.linking = linking;
        this.answers = answers;
    }

    record Wanted(
            @Label("access.login") String login,
            @Label("identity.source") String source,
            @Label("identity.name") String identity,
            @Label("field.reason") String reason) {}

    /** @param source its word */
    record Offered(String source, String name) {}

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") @Sought String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String login,
            Model model,
            Locale locale) {
        return page(q, after, new Wanted(login, "", "", ""), FormErrors.NONE, model, locale);
    }

    @PostMapping
    String link(Wanted wanted, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    linking.link(wanted.login(), wanted.source(), wanted.identity(), wanted.reason(), by);
                    return done("asked", next);
                },
                refused -> page("", "", wanted, FormErrors.of(refused), model, locale));
    }

    @PostMapping("/unlink")
    String unlink(@RequestParam String login, Official by, RedirectAttributes next) {
        linking.unlink(login, by);
        return done("unlinked", next);
    }

    private static String done(String what, RedirectAttributes next) {
        next.addFlashAttribute("done", what);
        return "redirect:/admin/identities";
    }

    private String page(String q, String after, Wanted wanted, FormErrors errors, Model model, Locale locale) {
        model.addAttribute("q", q);
        model.addAttribute("page", linking.list(q, after));
        model.addAttribute(
                "offered",
                linking.providers().stream()
                        .map(p -> new Offered(p.source().word(), p.name(locale)))
                        .toList());
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        return "access/identities";
    }
}
