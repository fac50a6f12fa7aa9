package org.xiangbang.needs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.needs.CollectionRounds;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** The page of the counties' yearly calls for needs. */
@Controller
@RequestMapping("/needs/rounds")
class RoundPages {
    private final CollectionRounds rounds;
    private final Sentences sentences;
    private final PageAnswers answers;

    RoundPages(CollectionRounds rounds, Sentences sentences, PageAnswers answers) {
        this.rounds = rounds;
        this.sentences = sentences;
        this.answers = answers;
    }

    @GetMapping
    String list(Official official, Model model) {
        return show(official, List.of(), model);
    }

    @PostMapping
    String open(
            @RequestParam int libraryYear,
            @RequestParam LocalDate opensOn,
            @RequestParam LocalDate closesOn,
            @RequestParam(defaultValue = "") String note,
            Official official,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> {
                    rounds.open(libraryYear, opensOn, closesOn, note.isEmpty() ? null : note, official);
                    return "redirect:/needs/rounds";
                },
                refused -> {
                    var label = sentences.text("needs.rounds.closes-on", locale);
                    return show(official, sentences.said(refused.violations(), label, locale), model);
                });
    }

    private String show(Official official, List<Failure.Said> problems, Model model) {
        model.addAttribute("rounds", rounds.list(official));
        model.addAttribute("county", rounds.countyOf(official));
        model.addAttribute("problems", problems);
        return "needs/rounds";
    }
}
