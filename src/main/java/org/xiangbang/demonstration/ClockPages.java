package org.xiangbang.demonstration;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.demonstration.FreshData;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.PageAnswers;

/** The page on which the administrator moves the demonstration's clock. */
@Controller
@OnlyInDemonstration
@RequestMapping("/demonstration/clock")
class ClockPages {
    private static final List<Period> STEPS =
            Stream.of(1, 5, 10, 30, 60, 365).map(Period::ofDays).toList();

    private final DemonstrationClock clock;
    private final PageAnswers answers;

    private final FreshData data;

    ClockPages(DemonstrationClock clock, PageAnswers answers, FreshData data) {
        this.clock = clock;
        this.answers = answers;
        this.data = data;
    }

    @Bean
    static NavigationEntry clockEntry(CurrentOfficial current) {
        return Navigation.entry(
                "/demonstration/clock", "demonstration.clock", 95, o -> current.mayWrite("/demonstration/clock"));
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("now", clock.now());
        model.addAttribute("days", clock.ahead().toDays());
        model.addAttribute("steps", STEPS);
        model.addAttribute("renewable", data.possible());
        model.addAttribute("renewed", data.asked());
        return "demonstration/clock";
    }

    @PostMapping
    String advance(@RequestParam String advance, Model model, Locale locale, RedirectAttributes next) {
        return answers.form(
                locale,
                () -> {
                    clock.advance(advance);
                    next.addFlashAttribute("done", true);
                    return "redirect:/demonstration/clock";
                },
                refused -> {
                    model.addAttribute("refusal", refused.problems().get(0).message());
                    return show(model);
                });
    }
}
