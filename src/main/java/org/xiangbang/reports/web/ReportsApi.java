package org.xiangbang.reports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.reports.TimeFilter;
import org.xiangbang.reports.TimeReport;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to the reports, for other systems. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports 报表", description = "Tables within the region scope of the reader")
class ReportsApi {
    private final TimeReport report;
    private final TimeLines lines;
    private final OfficialClock clock;

    private final Regions regions;

    ReportsApi(TimeReport report, TimeLines lines, Regions regions, OfficialClock clock) {
        this.report = report;
        this.lines = lines;
        this.regions = regions;
        this.clock = clock;
    }

    @GetMapping("/time")
    @Operation(
            summary = "Own time against waiting time by desk, step and month",
            description =
                    "Working days. from, to: months such as 2026-11, both included, by default the last three. For who leads a "
                            + "desk or inspects. At most 1000 rows.")
    Report time(
            @RequestParam(required = false) @Label("field.reportFrom") String from,
            @RequestParam(required = false) @Label("field.reportTo") String to,
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportLink") String link,
            @RequestParam(required = false) @Label("field.reportDepartment") String department,
            Official official,
            Locale locale) {
        var filter = TimeFilter.of(from, to, regions.typed(region), link, department, YearMonth.from(clock.today()));
        return new Report(
                filter.from().toString(),
                filter.to().toString(),
                lines.of(report.rows(filter, official), locale).stream()
                        .map(Line::of)
                        .toList());
    }

    record Report(String from, String to, List<Line> items) {}

    /** @param waits empty for the desk's own work, else applicant, review or notice; then the desk has no time of its own */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String month,
            String desk,
            String process,
            String step,
            String stepName,
            String waits,
            long ended,
            Double ownMedian,
            Double ownMean,
            Double inTime,
            TimeReport.Waiting waiting) {
        static Line of(TimeLines.Line line) {
            var row = line.row();
            return new Line(
                    row.month().toString(),
                    row.desk().id(),
                    row.process(),
                    row.step(),
                    line.step(),
                    row.waits(),
                    row.ended(),
                    row.ownMedian(),
                    row.ownMean(),
                    row.inTime(),
                    row.waiting());
        }
    }
}
