package org.xiangbang.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.calendar.Calendars;
import org.xiangbang.calendar.PublishedYears;
import org.xiangbang.calendar.YearOverview;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.PageAnswers;

/**
 * The administrator's pages of the working calendar: the years that are known, and the form for the next year, which is shown
 * once more before it is published.
 */
@Controller
@RequestMapping("/admin/calendar")
class CalendarPages {
    private final PublishedYears years;
    private final Calendars calendars;
    private final PageAnswers answers;

    CalendarPages(PublishedYears years, Calendars calendars, PageAnswers answers) {
        this.years = years;
        this.calendars = calendars;
        this.answers = answers;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("years", years.all());
        model.addAttribute("next", calendars.next());
        return "calendar/years";
    }

    /** Shows one year as it is in force. */
    @GetMapping("/year")
    String year(@RequestParam int year, Model model) {
        var published = years.find(year).orElseThrow(() -> new NotFound("calendar " + year));
        model.addAttribute("published", published);
        model.addAttribute("rows", years.rows(year));
        model.addAttribute("sheet", YearOverview.of(year, years.days(year)));
        return "calendar/year";
    }

    /** Shows the form: empty for the next year, filled for a year that is corrected. */
    @GetMapping("/entry")
    String entry(@RequestParam(required = false) Integer year, Model model) {
        var wanted = year == null ? calendars.next() : year;
        var form = years.find(wanted).isPresent()
                ? CalendarForm.of(wanted, years.rows(wanted))
                : CalendarForm.empty(calendars.next());
        return form(form, List.of(), model);
    }

    /** Shows the overview of the year, or what is wrong with it; nothing is stored yet. */
    @PostMapping("/preview")
    String preview(@RequestParam MultiValueMap<String, String> posted, Model model, Locale locale) {
        var read = CalendarForm.posted(posted, calendars.next()).read();
        return answers.form(
                locale,
                () -> {
                    check(read);
                    return preview(read, model);
                },
                refused -> form(read.form(), refused.problems(), model));
    }

    private String preview(CalendarForm.Read read, Model model) {
        model.addAttribute(
                "sheet", YearOverview.of(read.notice().year(), read.notice().days()));
        model.addAttribute("rows", read.notice().rows());
        model.addAttribute("correction", years.find(read.notice().year()).isPresent());
        form(read.form(), List.of(), model);
        return "calendar/preview";
    }

    /** Goes back from the overview to what was typed. */
    @PostMapping("/change")
    String change(@RequestParam MultiValueMap<String, String> posted, Model model) {
        return form(CalendarForm.posted(posted, calendars.next()), List.of(), model);
    }

    @PostMapping
    String publish(
            @RequestParam MultiValueMap<String, String> posted,
            Official by,
            Model model,
            Locale locale,
            RedirectAttributes next) {
        var read = CalendarForm.posted(posted, calendars.next()).read();
        return answers.form(
                locale,
                () -> {
                    check(read);
                    if (!"yes".equals(posted.getFirst("confirmed")))
                        throw new FormRefused("confirmed", "calendar.confirm");
                    calendars.publish(read.notice(), by);
                    next.addFlashAttribute("done", read.notice().year());
                    return "redirect:/admin/calendar";
                },
                refused -> form(read.form(), refused.problems(), model));
    }

    /** @throws FormRefused naming what is wrong in the form, or, if the form can be read, in its days */
    private void check(CalendarForm.Read read) {
        var wrong = new ArrayList<>(read.wrong());
        if (wrong.isEmpty()) for (var found : calendars.violations(read.notice())) wrong.add(CalendarForm.named(found));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }

    private String form(CalendarForm form, List<Said> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("published", years.find(form.year()).orElse(null));
        return "calendar/entry";
    }
}
