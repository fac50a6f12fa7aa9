package org.xiangbang.reports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Within;
import org.xiangbang.web.Label;

/** The interface to the county overview, for other systems. */
@RestController
@RequestMapping("/api/v1/county")
@Tag(
        name = "County overview 县域总览",
        description = "The figures of a county, a city or a province within the reader's region scope")
class OverviewApi {
    private static final String VERSION = "/api/v1";

    private final Overviews overviews;
    private final LateLines late;

    OverviewApi(Overviews overviews, LateLines late) {
        this.overviews = overviews;
        this.late = late;
    }

    @GetMapping
    @Operation(
            summary = "The figures of a county, a city or a province",
            description =
                    "Stages, money by source and month, overdue steps, needs by category and township, own time against waiting "
                            + "time. region: a code or name, by default the reader's own; year: by default the present one. "
                            + "Amounts are in yuan. list: the address that lists what a number counts.")
    OverviewJson overview(
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportYear") String year,
            Official official,
            Locale locale) {
        return OverviewJson.of(overviews.of(region, year, official, locale));
    }

    @GetMapping("/late")
    @Operation(
            summary = "Overdue steps of a county's cases, the longest overdue first",
            description = "department: the code of a department, such as finance; by default every one.")
    Late late(
            @RequestParam(required = false) @Label("field.reportRegion") String region,
            @RequestParam(required = false) @Label("field.reportDepartment") String department,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "20") @Within(to = LateSteps.LARGEST_PAGE) int size,
            Official official,
            Locale locale) {
        var list = late.of(region, department, after, size, official, locale);
        return new Late(list.all(), list.lines().stream().map(LateItem::of).toList(), list.next());
    }

    /** @param all how many there are on all pages */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Late(long all, List<LateItem> items, String next) {}

    /** @param days working days past its date; {@code assignee} is the login of who has claimed it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LateItem(
            String taskId,
            String caseNo,
            String title,
            String process,
            String step,
            String stepName,
            String desk,
            String assignee,
            Instant dueAt,
            long days) {
        static LateItem of(LateLines.Line line) {
            var late = line.late();
            return new LateItem(
                    late.taskId(),
                    late.caseNo(),
                    late.title(),
                    late.process(),
                    late.step(),
                    line.step(),
                    late.desk(),
                    late.assignee(),
                    late.dueAt(),
                    line.days());
        }
    }

    record OverviewJson(String region, String name, int year, List<Table> tables) {
        static OverviewJson of(Overview overview) {
            return new OverviewJson(
                    overview.place().code(),
                    overview.name(),
                    overview.year().getValue(),
                    overview.tables().stream().map(Table::of).toList());
        }
    }

    /** @param total the sums below the rows; missing where there are none */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Table(String id, String title, List<Line> rows, Line total) {
        static Table of(OverviewTable table) {
            return new Table(
                    table.id(),
                    table.title(),
                    table.rows().stream().map(row -> Line.of(row, table)).toList(),
                    table.total() == null ? null : Line.of(table.total(), table));
        }
    }

    record Line(String label, List<Number> numbers) {
        static Line of(OverviewTable.Row row, OverviewTable table) {
            return new Line(
                    row.label(),
                    IntStream.range(0, row.cells().size())
                            .filter(at -> row.cells().get(at).value() != null)
                            .mapToObj(at -> Number.of(
                                    table.columns().get(at), row.cells().get(at)))
                            .toList());
        }
    }

    /** @param value a decimal number; {@code unit} is cases, yuan, days or percent; {@code cases} is missing for a share */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Number(String label, String unit, String value, Long cases, String list) {
        static Number of(OverviewTable.Column column, OverviewTable.Cell cell) {
            return new Number(
                    column.label(),
                    column.unit().name().toLowerCase(Locale.ROOT),
                    cell.value().toPlainString(),
                    cell.cases(),
                    cell.list() == null ? null : VERSION + cell.list());
        }
    }
}
