package org.xiangbang.access.administration;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Departments;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.Regions;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The administrator's page of administrative divisions and departments. */
@Controller
@RequestMapping("/admin/regions")
class RegionPages {
    private final Regions regions;
    private final Departments departments;
    private final PageAnswers answers;

    RegionPages(Regions regions, Departments departments, PageAnswers answers) {
        this.regions = regions;
        this.departments = departments;
        this.answers = answers;
    }

    /** What was typed into the form. A field that was not sent counts as empty. */
    record Wanted(
            @Label("access.region.code") String code,
            @Label("access.region.name") String name) {
        Wanted {
            code = code == null ? "" : code;
            name = name == null ? "" : name;
        }
    }

    @GetMapping
    String list(Model model) {
        return page(new Wanted("", ""), FormErrors.NONE, model);
    }

    @PostMapping
    String add(Wanted wanted, Model model, Locale locale, RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    regions.add(wanted.code(), wanted.name(), false);
                    next.addFlashAttribute("done", true);
                    return "redirect:/admin/regions";
                },
                refused -> page(wanted, FormErrors.of(refused), model));
    }

    private String page(Wanted wanted, FormErrors errors, Model model) {
        model.addAttribute("regions", regions.all());
        model.addAttribute("departments", departments.all());
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        return "access/regions";
    }
}
