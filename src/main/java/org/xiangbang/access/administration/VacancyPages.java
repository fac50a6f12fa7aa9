package org.xiangbang.access.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiangbang.access.DeskNames;
import org.xiangbang.web.Sentences;

/** The administrator's alarm: cases that wait at desks that nobody holds. */
@Controller
class VacancyPages {
    private final Vacancies vacancies;
    private final DeskNames names;
    private final Sentences sentences;

    VacancyPages(Vacancies vacancies, DeskNames names, Sentences sentences) {
        this.vacancies = vacancies;
        this.names = names;
        this.sentences = sentences;
    }

    record Line(Vacancies.Waiting it, String desk, String step) {}

    @GetMapping("/admin/vacancies")
    String list(Model model, Locale locale) {
        List<Line> lines = vacancies.waiting().stream()
                .map(w -> new Line(
                        w,
                        names.of(w.step().desk(), locale),
                        sentences.step(
                                w.step().process(), w.step().step(), w.step().stepName(), locale)))
                .toList();
        model.addAttribute("lines", lines);
        return "access/vacancies";
    }
}
