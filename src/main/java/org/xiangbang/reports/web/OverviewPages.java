package org.xiangbang.reports.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.reports.OverviewReaders;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.Label;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.PageAnswers;

/** The county overview (县域总览) as a page and as a workbook, and the list of overdue steps that it counts. */
@Controller
class OverviewPages {
    private static final int ROWS = 30;
    private static final int ORDER = 15;

    private final Overviews overviews;
    private final LateLines late;
    private final OverviewSheet sheet;
    private final PageAnswers answers;

    OverviewPages(Overviews overviews, LateLines late, OverviewSheet sheet, PageAnswers answers) {
        this.overviews = overviews;
        this.late = late;
        this.sheet = sheet;
        this.answers = answers;
    }

    @Bean
    static NavigationEntry overviewEntry() {
        return Navigation.entry("/county", "county.title", ORDER, OverviewReaders::ofCounty);
    }

    @Bean
    static NavigationEntry overviewOfCountiesEntry() {
        return Navigation.entry("/county", "county.title.above", ORDER, OverviewReaders::ofMore);
    }

    @GetMapping("/county")
    String show(
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportYear") String year,
            Official official,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> page(overviews.of(region, year, official, locale), List.of(), model),
                refused -> page(overviews.of(null, null, official, locale), refused.problems(), model));
    }

    private String page(Overview overview, List<Said> errors, Model model) {
        model.addAttribute("overview", overview);
        model.addAttribute("reading", true);
        model.addAttribute("years", overviews.years());
        model.addAttribute("errors", errors);
        return "reports/county";
    }

    @GetMapping("/county.xlsx")
    ResponseEntity<Resource> download(
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportYear") String year,
            Official official,
            Locale locale) {
        return sheet.of(overviews.of(region, year, official, locale), official, locale);
    }

    @GetMapping("/county/late")
    String late(
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportDepartment") String department,
            @RequestParam(required = false) String after,
            Official official,
            Model model,
            Locale locale) {
        return answers.form(
                locale,
                () -> late(late.of(region, department, after, ROWS, official, locale), List.of(), model),
                refused -> late(late.of(null, null, null, ROWS, official, locale), refused.problems(), model));
    }

    private static String late(LateLines.Listed list, List<Said> errors, Model model) {
        model.addAttribute("list", list);
        model.addAttribute("errors", errors);
        return "reports/late";
    }
}
