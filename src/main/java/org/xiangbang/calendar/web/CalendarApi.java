package org.xiangbang.calendar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.calendar.Calendars;
import org.xiangbang.calendar.HolidayRow;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.PublishedYears;
import org.xiangbang.calendar.YearNotice;
import org.xiangbang.calendar.YearOverview;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.web.Label;

/** The interface to the working calendar, for other systems. */
@RestController
@RequestMapping("/api/v1/calendar")
@Tag(
        name = "Calendar 工作日历",
        description = "The State Council's working calendar: which days are off, which weekends are worked")
class CalendarApi {
    private final PublishedYears years;
    private final Calendars calendars;

    CalendarApi(PublishedYears years, Calendars calendars) {
        this.years = years;
        this.calendars = calendars;
    }

    @GetMapping
    @Operation(summary = "The years that are known, latest first; terms that run beyond them are provisional")
    Years list() {
        return new Years(years.all().stream().map(y -> year(y.year())).toList());
    }

    @GetMapping("/{year}")
    @Operation(summary = "A year as it is in force", description = "404 as long as its notice has not been entered.")
    Year get(@PathVariable int year) {
        return year(year);
    }

    @PutMapping("/{year}")
    @Operation(
            summary = "Enter the next year, or correct one that is known (administrator)",
            description =
                    "Every open step whose term runs into the year is reckoned anew in the same transaction. confirm has to be true; "
                            + "a correction needs a reason. document is the number of the notice as it stands on it; a holiday of this year "
                            + "alone has the number of its own notice as its document.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name =
                                                                    "the form of a body; the days are not those of any notice",
                                                            value = """
                                                                    {"document": "（通知文号）", "confirm": true, "reason": "（更正的原因；首次录入不填）",
                                                                     "holidays": [{"name": "元旦", "from": "2099-01-01", "to": "2099-01-01", "work": []},
                                                                                  {"name": "纪念日", "from": "2099-09-03", "to": "2099-09-03", "work": [],
                                                                                   "document": "（该通知文号）"}]}"""))))
    Year put(@Label("field.calendarYear") @PathVariable int year, @RequestBody Entry entry, Official by) {
        var rows = entry.holidays() == null ? List.<Line>of() : entry.holidays();
        var notice = new YearNotice(
                year, entry.document(), rows.stream().map(Line::row).toList(), entry.reason());
        var found = new Findings();
        found.addAll(calendars.violations(notice));
        if (!Boolean.TRUE.equals(entry.confirm())) found.add(new Violation("confirm", "calendar.confirm"));
        found.orThrow(List.of());
        calendars.publish(notice, by);
        return year(year);
    }

    record Entry(
            @Label("field.calendarDocument") String document,
            @Label("field.calendarReason") String reason,
            List<Line> holidays,
            @Label("field.confirmed") Boolean confirm) {}

    /** @param document the number of a notice of its own, for a holiday of this year alone; null for every other one */
    record Line(String name, LocalDate from, LocalDate to, List<LocalDate> work, String document) {
        HolidayRow row() {
            return new HolidayRow(name, from, to, work, document);
        }

        static Line of(HolidayRow row) {
            var own = row.document().isEmpty() ? null : row.document();
            return new Line(row.name(), row.from(), row.to(), row.work(), own);
        }
    }

    record Years(List<Year> items) {}

    /** @param document null, like {@code enteredBy}, for a year that came with the program */
    record Year(
            int year,
            String document,
            String enteredBy,
            OffsetDateTime enteredAt,
            String reason,
            int edition,
            List<Line> holidays,
            int restDays,
            int madeWorkingDays,
            int workingDays) {}

    private Year year(int year) {
        var published = years.find(year).orElseThrow(() -> new NotFound("calendar " + year));
        var sheet = YearOverview.of(year, years.days(year));
        return new Year(
                year,
                published.document(),
                published.name(),
                published.at().atZone(OfficialClock.ZONE).toOffsetDateTime(),
                published.reason(),
                published.edition(),
                years.rows(year).stream().map(Line::of).toList(),
                sheet.rest(),
                sheet.work(),
                sheet.working());
    }
}
