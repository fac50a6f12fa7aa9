package org.xiangbang.access.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.Desk;
import org.xiangbang.web.Sentences;

/** The administrator's alarm: cases that wait at desks that nobody holds, and desks that nobody was ever given. */
@Controller
class VacancyPages {
    static final int PLACES = 50;

    private final Vacancies vacancies;
    private final NeededDesks needed;
    private final DeskNames names;
    private final Sentences sentences;

    VacancyPages(Vacancies vacancies, NeededDesks needed, DeskNames names, Sentences sentences) {
        this.vacancies = vacancies;
        this.needed = needed;
        this.names = names;
        this.sentences = sentences;
    }

    record Line(Vacancies.Waiting it, String desk, String step) {}

    /** A desk with the name that it has within its place. */
    record Named(String id, String name) {}

    record Lacking(NeededDesks.Place it, List<Named> desks) {}

    @GetMapping("/admin/vacancies")
    String list(@RequestParam(defaultValue = "") String after, Model model, Locale locale) {
        List<Line> lines = vacancies.waiting().stream()
                .map(w -> new Line(
                        w,
                        names.of(w.step().desk(), locale),
                        sentences.step(
                                w.step().process(), w.step().step(), w.step().stepName(), locale)))
                .toList();
        model.addAttribute("lines", lines);
        var missing = needed.page(after, PLACES);
        model.addAttribute("missing", missing);
        model.addAttribute(
                "places",
                missing.items().stream().map(place -> named(place, locale)).toList());
        return "access/vacancies";
    }

    private Lacking named(NeededDesks.Place place, Locale locale) {
        return new Lacking(
                place,
                place.desks().stream()
                        .map(id -> new Named(id, name(Desk.parse(id), locale)))
                        .toList());
    }

    private String name(Desk desk, Locale locale) {
        return sentences.text(
                "people.vacancies.desk", locale, names.department(desk, locale), names.post(desk.post(), locale));
    }
}
