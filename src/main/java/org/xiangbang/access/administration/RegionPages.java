package org.xiangbang.access.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.Departments;
import org.xiangbang.access.FormErrors;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.FormRefused;

/** The administrator's page of administrative divisions and departments. */
@Controller
@RequestMapping("/admin/regions")
class RegionPages {
    private final Regions regions;
    private final Departments departments;
    private final FormErrors errors;

    RegionPages(Regions regions, Departments departments, FormErrors errors) {
        this.regions = regions;
        this.departments = departments;
        this.errors = errors;
    }

    /** Nothing sent is nothing typed. */
    record Wanted(String code, String name) {
        Wanted {
            code = code == null ? "" : code;
            name = name == null ? "" : name;
        }
    }

    @GetMapping
    String list(Model model) {
        return page(new Wanted("", ""), FormErrors.Errors.NONE, model);
    }

    @PostMapping
    String add(Wanted wanted, HttpServletResponse response, Model model, Locale locale, RedirectAttributes next) {
        try {
            regions.add(wanted.code().strip(), wanted.name(), false);
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(wanted, errors.of(refused, locale), model);
        }
        next.addFlashAttribute("done", true);
        return "redirect:/admin/regions";
    }

    private String page(Wanted wanted, FormErrors.Errors errors, Model model) {
        model.addAttribute("regions", regions.all());
        model.addAttribute("departments", departments.all());
        model.addAttribute("form", wanted);
        model.addAttribute("errors", errors);
        return "access/regions";
    }
}
