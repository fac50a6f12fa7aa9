package org.xiangbang.reports.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.access.Departments;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.reports.LateSteps.LateStep;
import org.xiangbang.reports.Lateness;
import org.xiangbang.reports.OverviewReaders;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Lists the overdue steps of a place in the reader's language. */
@Component
class LateLines {
    private final LateSteps late;
    private final StepTables tables;
    private final DeskNames desks;
    private final Sentences sentences;
    private final Regions regions;
    private final Lateness lateness;
    private final Departments departments;

    LateLines(
            LateSteps late,
            StepTables tables,
            DeskNames desks,
            Sentences sentences,
            Regions regions,
            Lateness lateness,
            Departments departments) {
        this.late = late;
        this.tables = tables;
        this.desks = desks;
        this.sentences = sentences;
        this.regions = regions;
        this.lateness = lateness;
        this.departments = departments;
    }

    /**
     * A page of the list.
     *
     * @param all how many there are on all pages
     * @param next id after which the next page begins; null on the last page
     * @param more the address of the next page; null on the last page
     */
    record Listed(
            String region,
            String place,
            String department,
            String departmentName,
            long all,
            List<Line> lines,
            String next,
            String more) {}

    /** @param days working days past its date */
    record Line(LateStep late, String step, String desk, LocalDate due, long days) {}

    /** @throws FormRefused naming region, department, after or size if it cannot be asked for */
    Listed of(String region, String department, String after, int size, Official by, Locale locale) {
        var place = OverviewReaders.place(region, regions, by);
        var code = VisibleText.of(department);
        if (!code.isEmpty()
                && departments.find(code, place.code(), regions.today()).isEmpty())
            throw new FormRefused("department", "county.department");
        var page = late.page(place, code, after, size);
        var counts = late.byDepartment(place);
        var all = code.isEmpty()
                ? counts.values().stream().mapToLong(Long::longValue).sum()
                : counts.getOrDefault(code, 0L);
        return new Listed(
                place.code(),
                regions.name(place.code()),
                code,
                code.isEmpty() ? "" : tables.department(code, place, locale),
                all,
                page.items().stream().map(step -> line(step, locale)).toList(),
                page.next(),
                page.next() == null ? null : address(place.code(), code, page.next()));
    }

    private static String address(String region, String department, String after) {
        var address = UriComponentsBuilder.fromPath("/county/late").queryParam("region", region);
        if (!department.isEmpty()) address.queryParam("department", department);
        return address.queryParam("after", after).toUriString();
    }

    private Line line(LateStep step, Locale locale) {
        return new Line(
                step,
                sentences.step(step.process(), step.step(), step.stepName(), locale),
                desks.of(Desk.parse(step.desk()), locale),
                OfficialClock.day(step.dueAt()),
                lateness.days(step.dueAt()));
    }
}
