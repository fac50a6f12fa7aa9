package org.xiangbang.reports.web;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.access.Departments;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.reports.TimeFilter;
import org.xiangbang.reports.TimeReport;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Attachment;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.Label;
import org.xiangbang.web.Navigation;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.PageAnswers;

/** The report of processing times (办理时限) as a page and as a file for a spreadsheet. */
@Controller
class TimeReportPage {
    /** So many rows are shown at first; the file has all of them. */
    private static final int SHOWN = 20;

    private final TimeReport report;
    private final TimeLines lines;
    private final Departments departments;
    private final Regions regions;
    private final OfficialClock clock;
    private final PageAnswers answers;

    TimeReportPage(
            TimeReport report,
            TimeLines lines,
            Departments departments,
            Regions regions,
            OfficialClock clock,
            PageAnswers answers) {
        this.departments = departments;
        this.regions = regions;
        this.report = report;
        this.lines = lines;
        this.clock = clock;
        this.answers = answers;
    }

    @Bean
    static NavigationEntry timeReportEntry() {
        return Navigation.entry("/reports/time", "reports.time", 80, TimeReport::mayRead);
    }

    @GetMapping("/reports/time")
    String show(
            @RequestParam(required = false) @Label("field.reportFrom") String from,
            @RequestParam(required = false) @Label("field.reportTo") String to,
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportLink") String link,
            @RequestParam(required = false) @Label("field.reportDepartment") String department,
            @RequestParam(defaultValue = "false") @Label("reports.whole") boolean whole,
            Official official,
            Model model,
            Locale locale) {
        model.addAttribute("links", TimeFilter.LINKS);
        model.addAttribute("departments", departments.all());
        model.addAttribute("most", TimeReport.MOST);
        return answers.form(
                locale,
                () -> {
                    var filter = TimeFilter.of(from, to, regions.typed(region), link, department, now());
                    var rows = report.rows(filter, official);
                    model.addAttribute("count", rows.size());
                    return page(filter, lines.of(rows, whole ? rows.size() : SHOWN, locale), List.of(), model);
                },
                refused ->
                        page(TimeFilter.of(null, null, null, null, null, now()), List.of(), refused.problems(), model));
    }

    private static String page(TimeFilter filter, List<TimeLines.Line> lines, List<Said> errors, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        return "reports/time";
    }

    @GetMapping("/reports/time.csv")
    ResponseEntity<byte[]> download(
            @RequestParam(required = false) @Label("field.reportFrom") String from,
            @RequestParam(required = false) @Label("field.reportTo") String to,
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportLink") String link,
            @RequestParam(required = false) @Label("field.reportDepartment") String department,
            Official official,
            Locale locale) {
        var filter = TimeFilter.of(from, to, regions.typed(region), link, department, now());
        var csv = lines.csv(lines.of(report.rows(filter, official), locale), locale);
        return Attachment.of(
                "time-%s-%s.csv".formatted(filter.from(), filter.to()),
                "time",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.getBytes(StandardCharsets.UTF_8));
    }

    private YearMonth now() {
        return YearMonth.from(clock.today());
    }
}
