package org.xiangbang.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The tour: five stops, each with the person as whom to enter and the page that opens then. Everybody may read it, also before the sign-in. */
@Controller
@OnlyInDemonstration
class TourPages {
    private static final List<String> LOGINS = List.of(
            "village.handler@513228100210",
            "township.handler@513228100",
            "agriculture.chief@513228",
            "finance.reviewer@513228",
            "audit.inspector@513228");
    static final String PAID = "饮水管网配套";
    static final String WHOLE = "谷汝村藏白菊种植";

    private final Hint hint;
    private final TourCases cases;
    private final Telling telling;

    TourPages(Hint hint, TourCases cases, Telling telling) {
        this.hint = hint;
        this.cases = cases;
        this.telling = telling;
    }

    /**
     * @param number its place in the tour, from 1, by which its words are named
     * @param page the word for what is opened
     * @param next the address that is opened after the sign-in
     * @param pending whether the stories have not yet told what it shows
     */
    record Stop(int number, String login, String who, String page, String next, boolean pending) {}

    @GetMapping("/demonstration/tour")
    String tour(Model model, Locale locale) {
        var progress = telling.progress();
        var stops = new ArrayList<Stop>();
        for (var page : List.of("tasks", "tasks", "county", "money", "history")) {
            var login = LOGINS.get(stops.size());
            var pending = !progress.over() && !ready(page, login);
            stops.add(new Stop(stops.size() + 1, login, hint.who(login, locale), page, next(page), pending));
        }
        model.addAttribute("stops", stops);
        model.addAttribute("progress", progress);
        model.addAttribute("password", hint.password());
        return "demonstration/tour";
    }

    private boolean ready(String page, String login) {
        return switch (page) {
            case "tasks" -> cases.waits(login);
            case "money" -> cases.project(PAID).isPresent();
            case "history" -> cases.project(WHOLE).isPresent();
            default -> cases.project("").isPresent();
        };
    }

    private String next(String page) {
        return switch (page) {
            case "money" -> ofProject(PAID, page);
            case "history" -> ofProject(WHOLE, page);
            default -> "/" + page;
        };
    }

    private String ofProject(String title, String page) {
        return cases.project(title).map(no -> "/cases/" + no + "/" + page).orElse("/projects");
    }
}
