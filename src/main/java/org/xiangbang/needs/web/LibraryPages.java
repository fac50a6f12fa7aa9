package org.xiangbang.needs.web;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.xiangbang.cases.web.CaseListPages;
import org.xiangbang.cases.web.CaseListQuestion;
import org.xiangbang.cases.web.CaseTable;
import org.xiangbang.needs.NeedList;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;

/** The pages of the needs library and of one of its needs. */
@Controller
@RequestMapping("/needs")
class LibraryPages {
    /** The process that starts when an organization proposes a project. */
    private static final String PROPOSALS = "projects-lifecycle";

    private final NeedList list;
    private final NeedSurvey survey;
    private final NeedPanel panel;
    private final CaseTable<NeedList.Item> table;
    private final CaseListPages lists;

    LibraryPages(
            NeedList list, NeedSurvey survey, NeedPanel panel, CaseTable<NeedList.Item> table, CaseListPages lists) {
        this.table = table;
        this.list = list;
        this.survey = survey;
        this.panel = panel;
        this.lists = lists;
    }

    @Bean
    static NavigationEntry needsNavigation() {
        return Navigation.entry("/needs", "needs.title", 30);
    }

    @GetMapping
    String library(CaseListQuestion asked, Official official, Model model, Locale locale) {
        lists.show(table, asked, official, model, locale);
        model.addAttribute("mayReport", !survey.reportingDesks(official).isEmpty());
        return "needs/list";
    }

    @GetMapping("/{caseNo:N-.+}")
    String one(@PathVariable String caseNo, Official official, Model model, Locale locale) {
        var need = list.one(caseNo, official);
        model.addAttribute("need", need);
        model.addAttribute("panel", panel.model(need, locale));
        model.addAttribute("projects", list.servedBy(Stream.ofNullable(need.servedBy()), official));
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
