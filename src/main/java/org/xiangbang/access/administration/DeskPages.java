package org.xiangbang.access.administration;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.input.Sought;

/** The administrator's page of desks: the tree of places, departments, desks and people, its search, and the form that gives a desk. */
@Controller
@RequestMapping("/admin/desks")
class DeskPages {
    private static final String PAGE = "access/desks";

    private final Administration administration;
    private final DeskPage page;
    private final PageAnswers answers;
    private final DeskNames desks;
    private final Accounts accounts;
    private final Sentences sentences;

    DeskPages(
            Administration administration,
            DeskPage page,
            PageAnswers answers,
            DeskNames desks,
            Accounts accounts,
            Sentences sentences) {
        this.administration = administration;
        this.page = page;
        this.answers = answers;
        this.desks = desks;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    /** What was typed into the form. A field that was not sent counts as empty. */
    record Wanted(
            @Label("access.desk") String desk,
            @Label("access.desk.holder") String login,
            @Label("field.reason") String reason) {
        Wanted {
            reason = reason == null ? "" : reason;
            desk = desk == null ? "" : desk;
            login = login == null ? "" : login;
        }
    }

    @GetMapping
    String show(DeskPage.Asked asked, Model model, Locale locale) {
        return page(asked, new Wanted(asked.desk(), "", ""), FormErrors.NONE, model, locale);
    }

    /** The part of the page that a closed branch asks for when it is opened. */
    @GetMapping("/branch")
    String branch(@RequestParam String place, Model model, Locale locale) {
        page.branch(place, model, locale);
        return "access/desk-tree :: opened";
    }

    @PostMapping("/grant")
    String grant(
            Wanted wanted,
            @RequestParam(defaultValue = "") @Sought String find,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    administration.grant(wanted.desk(), wanted.login(), wanted.reason(), by);
                    return done("access.desks.asked", wanted, next, locale);
                },
                refused -> page(DeskPage.Asked.of(wanted.desk(), find), wanted, FormErrors.of(refused), model, locale));
    }

    @PostMapping("/end")
    String end(Wanted wanted, RedirectAttributes next, Locale locale) {
        administration.end(wanted.desk(), wanted.login());
        return done("access.desks.ended", wanted, next, locale);
    }

    private String page(DeskPage.Asked asked, Wanted wanted, FormErrors errors, Model model, Locale locale) {
        page.fill(asked, wanted, model, locale);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private String done(String key, Wanted wanted, RedirectAttributes next, Locale locale) {
        Desks.parse(wanted.desk()).ifPresent(desk -> {
            var name = accounts.find(wanted.login()).map(Account::name).orElse(wanted.login());
            next.addAttribute("place", desk.region());
            next.addFlashAttribute("done", sentences.text(key, locale, name, wanted.login(), desks.of(desk, locale)));
        });
        return "redirect:/admin/desks";
    }
}
