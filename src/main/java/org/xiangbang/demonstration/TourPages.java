package org.xiangbang.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tour: five stops, each with the person as whom to enter and the page to open. Everybody may read it, also before the sign-in. */
@Controller
@OnlyInDemonstration
class TourPages {
    private static final List<String> LOGINS = List.of(
            "village.handler@513228100210",
            "township.handler@513228100",
            "agriculture.chief@513228",
            "finance.reviewer@513228",
            "audit.inspector@513228");
    private static final List<String> PAGES = List.of("tasks", "tasks", "county", "projects", "projects");

    private final Hint hint;

    TourPages(Hint hint) {
        this.hint = hint;
    }

    /** @param number its place in the tour, from 1, by which its words are named; the page is named by its address */
    record Stop(int number, String login, String who, String page) {}

    @GetMapping("/demonstration/tour")
    String tour(Model model, Locale locale) {
        model.addAttribute(
                "stops",
                IntStream.range(0, LOGINS.size())
                        .mapToObj(i -> new Stop(i + 1, LOGINS.get(i), hint.who(LOGINS.get(i), locale), PAGES.get(i)))
                        .toList());
        model.addAttribute("password", hint.password());
        return "demonstration/tour";
    }
}
