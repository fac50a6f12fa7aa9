package org.xiangbang.needs.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.needs.CollectionRounds;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** The counties' yearly calls for needs. */
@Controller
@RequestMapping("/needs/rounds")
class RoundPages {
    private final CollectionRounds rounds;
    private final Sentences sentences;

    RoundPages(CollectionRounds rounds, Sentences sentences) {
        this.rounds = rounds;
        this.sentences = sentences;
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
            Locale locale,
            HttpServletResponse response) {
        try {
            rounds.open(libraryYear, opensOn, closesOn, note.isBlank() ? null : note.strip(), official);
            return "redirect:/needs/rounds";
        } catch (FormRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            var label = sentences.text("needs.rounds.closes-on", locale);
            var said = refused.violations().stream()
                    .map(v -> sentences.violation(v, label, locale))
                    .toList();
            return show(official, said, model);
        }
    }

    private String show(Official official, List<String> problems, Model model) {
        model.addAttribute("rounds", rounds.list(official));
        model.addAttribute("county", rounds.countyOf(official));
        model.addAttribute("problems", problems);
        return "needs/rounds";
    }
}
