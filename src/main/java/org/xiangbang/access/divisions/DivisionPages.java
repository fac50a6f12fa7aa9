package org.xiangbang.access.divisions;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Departments;
import org.xiangbang.access.Division;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The administrator's pages of divisions, one division with those directly below it on each. */
@Controller
@RequestMapping("/admin/regions")
class DivisionPages {
    private static final int ROWS = 100;

    private final DivisionRegister register;
    private final Regions regions;
    private final Departments departments;
    private final PageAnswers answers;

    DivisionPages(DivisionRegister register, Regions regions, Departments departments, PageAnswers answers) {
        this.register = register;
        this.regions = regions;
        this.departments = departments;
        this.answers = answers;
    }

    /** What was typed into one of the forms; null in the fields of the others. {@code code} is the division's in all but the first. */
    record Wanted(
            @Label("access.region.code") String code,
            @Label("access.region.name") String name,
            @Label("access.region.from") String from,
            String newName,
            String endedFrom,
            String successor) {
        static final Wanted NOTHING = new Wanted(null, null, null, null, null, null);

        Wanted {
            code = VisibleText.of(code);
        }

        /** Fills the forms into which nothing was typed with what is known of the division. */
        Wanted or(String knownName, String until, String heirs) {
            return new Wanted(
                    name == null ? "" : code,
                    name,
                    from,
                    newName == null ? knownName : newName,
                    endedFrom == null ? until : endedFrom,
                    endedFrom == null ? heirs : successor);
        }
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        return page(parent, after, Wanted.NOTHING, FormErrors.NONE, model);
    }

    @PostMapping
    String add(
            Wanted wanted,
            @RequestParam(defaultValue = "") String parent,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answer(
                parent,
                wanted,
                () -> register.add(wanted.code(), wanted.name(), wanted.from(), false)
                        .parent(),
                model,
                locale,
                next);
    }

    @PostMapping("/rename")
    String rename(Wanted wanted, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answer(
                wanted.code(),
                wanted,
                () -> register.rename(wanted.code(), wanted.newName(), by).code(),
                model,
                locale,
                next);
    }

    @PostMapping("/end")
    String end(Wanted wanted, Official by, Model model, Locale locale, RedirectAttributes next) {
        return answer(
                wanted.code(),
                wanted,
                () -> register.end(wanted.code(), wanted.endedFrom(), codes(wanted.successor()), by)
                        .code(),
                model,
                locale,
                next);
    }

    /** Shows the page of the division that the act names, or the page again if it was refused. */
    private String answer(
            String shown, Wanted wanted, Supplier<String> act, Model model, Locale locale, RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    var done = act.get();
                    if (done != null) next.addAttribute("parent", done);
                    next.addFlashAttribute("done", true);
                    return "redirect:/admin/regions";
                },
                refused ->
                        page(regions.find(shown).isPresent() ? shown : "", "", wanted, FormErrors.of(refused), model));
    }

    private String page(String parent, String after, Wanted wanted, FormErrors errors, Model model) {
        var above = VisibleText.isEmpty(parent) ? null : VisibleText.of(parent);
        var division = above == null ? null : regions.division(above).orElseThrow(() -> new NotFound(above));
        var rows = regions.below(above, after, ROWS + 1);
        model.addAttribute("division", division);
        model.addAttribute("heirs", above == null ? List.of() : register.heirs(above));
        model.addAttribute("begun", above != null && register.begun(above));
        model.addAttribute("changes", division == null ? List.of() : register.changes(above));
        model.addAttribute("path", above == null ? List.of() : regions.path(new Region(above)));
        model.addAttribute("regions", rows.stream().limit(ROWS).toList());
        model.addAttribute("more", rows.size() > ROWS ? rows.get(ROWS - 1).code() : null);
        model.addAttribute("departments", above == null ? departments.all() : List.of());
        model.addAttribute("today", regions.today());
        model.addAttribute("form", filled(wanted, division));
        model.addAttribute("errors", errors);
        return "access/regions";
    }

    /** The forms of a division start with what is known of it. */
    private Wanted filled(Wanted typed, Division division) {
        if (division == null) return typed;
        var until = division.until() == null ? "" : division.until().toString();
        return typed.or(division.name(), until, String.join("、", register.heirs(division.code())));
    }

    /** Several codes in one field stand apart by spaces or marks. */
    private static List<String> codes(String typed) {
        if (typed == null) return List.of();
        return Arrays.asList(typed.split("[\\s,;，、；]+"));
    }
}
