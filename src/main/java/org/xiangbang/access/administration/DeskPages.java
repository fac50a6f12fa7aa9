package org.xiangbang.access.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.DeskAssignment;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The administrator's page of desks: the desks that nobody holds, and the holders of the others. */
@Controller
@RequestMapping("/admin/desks")
class DeskPages {
    private final Administration administration;
    private final Desks desks;
    private final DeskNames names;
    private final PageAnswers answers;

    DeskPages(Administration administration, Desks desks, DeskNames names, PageAnswers answers) {
        this.administration = administration;
        this.desks = desks;
        this.names = names;
        this.answers = answers;
    }

    record Vacant(String id, String name) {}

    record Held(DeskAssignment holding, String name) {}

    /** What was typed into the form. A field that was not sent counts as empty. */
    record Wanted(
            @Label("access.desk") String desk,
            @Label("access.login") String login) {
        Wanted {
            desk = desk == null ? "" : desk;
            login = login == null ? "" : login;
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String desk,
            Model model,
            Locale locale) {
        return page(place, new Wanted(desk, ""), FormErrors.NONE, model, locale);
    }

    @PostMapping("/grant")
    String grant(Wanted wanted, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    administration.grant(wanted.desk(), wanted.login(), by);
                    return done(wanted.desk(), next);
                },
                refused -> page("", wanted, FormErrors.of(refused), model, locale));
    }

    @PostMapping("/end")
    String end(Wanted wanted, RedirectAttributes next) {
        administration.end(wanted.desk(), wanted.login());
        return done(wanted.desk(), next);
    }

    private String page(String place, Wanted wanted, FormErrors errors, Model model, Locale locale) {
        model.addAttribute("place", place);
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "vacant",
                desks.vacant().stream()
                        .map(d -> new Vacant(d.id(), names.of(d, locale)))
                        .toList());
        model.addAttribute("held", place.isEmpty() ? List.of() : held(place, locale));
        return "access/desks";
    }

    private List<Held> held(String place, Locale locale) {
        return desks.in(place).stream()
                .map(h -> new Held(h, names.of(Desk.parse(h.desk()), locale)))
                .toList();
    }

    private static String done(String desk, RedirectAttributes next) {
        Desks.parse(desk).ifPresent(d -> next.addAttribute("place", d.region()));
        next.addFlashAttribute("done", true);
        return "redirect:/admin/desks";
    }
}
