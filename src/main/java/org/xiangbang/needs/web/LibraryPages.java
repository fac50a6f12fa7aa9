package org.xiangbang.needs.web;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.NeedList;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The needs library and one need of it. */
@Controller
@RequestMapping("/needs")
class LibraryPages {
    private static final int PAGE_SIZE = 30;

    /** The process that an organization starts with a proposal. */
    private static final String PROPOSALS = "projects-lifecycle";

    private final NeedList list;
    private final NeedSurvey survey;
    private final NeedPanel panel;
    private final Regions regions;

    LibraryPages(NeedList list, NeedSurvey survey, NeedPanel panel, Regions regions) {
        this.list = list;
        this.survey = survey;
        this.panel = panel;
        this.regions = regions;
    }

    @Bean
    static NavigationEntry needsNavigation() {
        return Navigation.entry("/needs", "needs.title", 30);
    }

    @GetMapping
    String library(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Official official,
            Model model) {
        var query = new CaseQuery(region, status, q, after, PAGE_SIZE);
        var page = list.page(query, official);
        model.addAttribute("query", query);
        model.addAttribute("items", page.items());
        model.addAttribute("more", query.next("/needs", page));
        model.addAttribute(
                "statuses",
                Arrays.stream(Need.Status.values()).map(Need.Status::word).toList());
        model.addAttribute("counties", regions.counties());
        model.addAttribute("mayReport", !survey.reportingDesks(official).isEmpty());
        return "needs/list";
    }

    @GetMapping("/{caseNo:N-.+}")
    String one(@PathVariable String caseNo, Official official, Model model, Locale locale) {
        var need = list.one(caseNo, official);
        model.addAttribute("need", need);
        model.addAttribute("panel", panel.model(need, locale));
        model.addAttribute("followable", list.followable(caseNo, official));
        var open = need.mayBeTaken().allowed();
        model.addAttribute(
                "mayPropose",
                open
                        && official.seats(PROPOSALS).stream()
                                .anyMatch(s -> s.desk().ofOrganization()));
        model.addAttribute("mayOrder", open && !survey.reportingDesks(official).isEmpty());
        return "needs/detail";
    }
}
