package org.xiangbang.needs.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.needs.CollectionRounds;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.WrittenNumber;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.Label;
import org.xiangbang.web.PageAnswers;

/** The page of the counties' yearly calls for needs. */
@Controller
@RequestMapping("/needs/rounds")
class RoundPages {
    private static final int LONGEST_NOTE = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final String YEAR = "libraryYear";

    private final CollectionRounds rounds;
    private final PageAnswers answers;

    RoundPages(CollectionRounds rounds, PageAnswers answers) {
        this.rounds = rounds;
        this.answers = answers;
    }

    /** What was typed. */
    record Wanted(
            @Label("needs.rounds.year") String libraryYear,
            @Label("needs.rounds.opens-on") String opensOn,
            @Label("needs.rounds.closes-on") String closesOn,
            @Label("needs.rounds.note") String note) {
        static final Wanted NOTHING = new Wanted("", "", "", "");
    }

    @GetMapping
    String list(Official official, Model model) {
        return show(official, Wanted.NOTHING, List.of(), model);
    }

    @PostMapping
    String open(Wanted wanted, Official official, Model model, Locale locale) {
        return answers.form(
                locale,
                () -> {
                    open(wanted, official);
                    return "redirect:/needs/rounds";
                },
                refused -> show(official, wanted, refused.problems(), model));
    }

    private void open(Wanted wanted, Official official) {
        var found = new Findings();
        var year = found.value(() -> year(wanted.libraryYear()));
        var opens = found.value(() -> day("opensOn", wanted.opensOn()));
        var closes = found.value(() -> day("closesOn", wanted.closesOn()));
        var note = VisibleText.of(wanted.note());
        if (note.length() > LONGEST_NOTE)
            found.add(new Violation("note", "field.tooLong", LONGEST_NOTE, note.length()));
        found.orThrow(List.of());
        rounds.open(
                year.orElseThrow(), opens.orElseThrow(), closes.orElseThrow(), note.isEmpty() ? null : note, official);
    }

    private static int year(String typed) {
        if (VisibleText.isEmpty(typed)) throw new FormRefused(YEAR, "field.required");
        try {
            var year = WrittenNumber.of(typed).whole();
            if (year < FIRST_YEAR) throw new FormRefused(YEAR, "field.min", String.valueOf(FIRST_YEAR));
            if (year > LAST_YEAR) throw new FormRefused(YEAR, "field.max", String.valueOf(LAST_YEAR));
            return (int) year;
        } catch (NumberFormatException noYear) {
            throw new FormRefused(YEAR, "field.type.long");
        }
    }

    private static LocalDate day(String field, String typed) {
        if (VisibleText.isEmpty(typed)) throw new FormRefused(field, "field.required");
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw new FormRefused(field, "field.type.date");
        }
    }

    private String show(Official official, Wanted wanted, List<Said> problems, Model model) {
        model.addAttribute("rounds", rounds.list(official));
        model.addAttribute("county", rounds.countyOf(official));
        model.addAttribute("form", wanted);
        model.addAttribute("problems", problems);
        return "needs/rounds";
    }
}
