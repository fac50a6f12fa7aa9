package org.xiangbang.access.divisions;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.FormErrors;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.PageAnswers;

/** The administrator's pages that enter divisions from a file: the file, then what it would change, then the act. */
@Controller
@RequestMapping("/admin/regions/import")
class DivisionImportPages {
    private static final String PAGE = "access/region-import";

    private final DivisionImport imports;
    private final DivisionPlanTexts texts;
    private final PageAnswers answers;

    DivisionImportPages(DivisionImport imports, DivisionPlanTexts texts, PageAnswers answers) {
        this.imports = imports;
        this.texts = texts;
        this.answers = answers;
    }

    @GetMapping
    String form(Model model) {
        return page("", FormErrors.NONE, model);
    }

    @PostMapping
    String look(
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String within,
            Official by,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    var shown = imports.keep(content(file), within, by);
                    model.addAttribute("plan", texts.of(shown.plan(), locale));
                    model.addAttribute("shown", shown.digest());
                    return page(within, FormErrors.NONE, model);
                },
                refused -> page(within, FormErrors.of(refused), model));
    }

    @PostMapping("/apply")
    String apply(
            @RequestParam(defaultValue = "") String shown,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    var plan = imports.applyKept(shown, by);
                    next.addFlashAttribute(
                            "imported",
                            List.of(
                                    plan.added().size(),
                                    plan.renamed().size(),
                                    plan.refused().size()));
                    return "redirect:/admin/regions";
                },
                refused -> page("", FormErrors.of(refused), model));
    }

    /** @throws FormRefused if no file was chosen, or an empty one */
    static byte[] content(MultipartFile file) {
        try {
            if (file == null || file.isEmpty()) throw new FormRefused("file", "field.required");
            return file.getBytes();
        } catch (IOException lost) {
            throw new FormRefused("file", "region.file-gone");
        }
    }

    private static String page(String within, FormErrors errors, Model model) {
        model.addAttribute("within", within);
        model.addAttribute("errors", errors);
        return PAGE;
    }
}
