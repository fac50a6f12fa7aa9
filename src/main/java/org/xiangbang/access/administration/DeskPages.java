package org.xiangbang.access.administration;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Desks;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The administrator's page of desks: the tree of places, departments, desks and people, its search, and the form that gives a desk. */
@Controller
@RequestMapping("/admin/desks")
class DeskPages {
    private static final String PAGE = "access/desks";

    private final Administration administration;
    private final DeskPage page;
    private final PageAnswers answers;

    DeskPages(Administration administration, DeskPage page, PageAnswers answers) {
        this.administration = administration;
        this.page = page;
        this.answers = answers;
    }

    /** What was typed into the form. A field that was not sent counts as empty. */
    record Wanted(
            @Label("access.desk") String desk,
            @Label("access.desk.holder") String login) {
        Wanted {
            desk = desk == null ? "" : desk;
            login = login == null ? "" : login;
        }
    }

    @GetMapping
    String show(DeskPage.Asked asked, Model model, Locale locale) {
        return page(asked, new Wanted(asked.desk(), ""), FormErrors.NONE, model, locale);
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
            @RequestParam(defaultValue = "") String find,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    administration.grant(wanted.desk(), wanted.login(), by);
                    return done(wanted.desk(), next);
                },
                refused -> page(DeskPage.Asked.of(wanted.desk(), find), wanted, FormErrors.of(refused), model, locale));
    }

    @PostMapping("/end")
    String end(Wanted wanted, RedirectAttributes next) {
        administration.end(wanted.desk(), wanted.login());
        return done(wanted.desk(), next);
    }

    private String page(DeskPage.Asked asked, Wanted wanted, FormErrors errors, Model model, Locale locale) {
        page.fill(asked, wanted, model, locale);
        model.addAttribute("errors", errors);
        return PAGE;
    }

    private static String done(String desk, RedirectAttributes next) {
        Desks.parse(desk).ifPresent(d -> next.addAttribute("place", d.region()));
        next.addFlashAttribute("done", true);
        return "redirect:/admin/desks";
    }
}
