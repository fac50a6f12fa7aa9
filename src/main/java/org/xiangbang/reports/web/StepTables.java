package org.xiangbang.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.reports.Figure;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.reports.Subject;
import org.xiangbang.reports.web.Overview.Asked;
import org.xiangbang.reports.web.OverviewTable.Cell;
import org.xiangbang.reports.web.OverviewTable.Column;
import org.xiangbang.reports.web.OverviewTable.Row;
import org.xiangbang.reports.web.OverviewTable.Unit;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** The tables of steps: which are overdue, and how long those took that ended in the year. */
@Component
class StepTables {
    private static final List<Subject> WAITS =
            List.of(Subject.APPLICANT, Subject.REVIEW, Subject.NOTICE, Subject.SUSPENDED, Subject.OTHER);

    private final Sentences sentences;
    private final DeskNames desks;
    private final LateSteps late;

    StepTables(Sentences sentences, DeskNames desks, LateSteps late) {
        this.sentences = sentences;
        this.desks = desks;
        this.late = late;
    }

    /** Returns the name of the department's desks in that place, or the code if it has none. */
    String department(String code, Region place, Locale locale) {
        return desks.ofAll(code, place.code(), locale);
    }

    OverviewTable overdue(Asked asked) {
        var list = "/county/late?region=" + asked.place().code();
        var steps = late.byDepartment(asked.place());
        var rows = steps.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue(), a.getValue()))
                .map(e -> new Row(
                        department(e.getKey(), asked),
                        null,
                        List.of(Cell.steps(e.getValue(), list + "&department=" + e.getKey()))))
                .toList();
        var all = steps.values().stream().mapToLong(Long::longValue).sum();
        return new OverviewTable(
                "late",
                text("county.late", asked.locale()),
                text("county.late.hint", asked.locale()),
                "rows",
                List.of(column("late", Unit.CASES, asked.locale())),
                rows,
                rows.isEmpty()
                        ? null
                        : new Row(text("county.all", asked.locale()), null, List.of(Cell.steps(all, list))));
    }

    OverviewTable time(Asked asked) {
        var columns = new ArrayList<Column>();
        columns.add(column("ended", Unit.CASES, asked.locale()));
        columns.add(column("own", Unit.DAYS, asked.locale()));
        WAITS.forEach(wait -> columns.add(column(wait.word(), Unit.DAYS, asked.locale())));
        var rows = asked.figures().items(Subject.ENDED).stream()
                .map(code -> time(code, department(code, asked), asked))
                .toList();
        return new OverviewTable(
                "time",
                text("county.time", asked.locale()),
                text("county.time.hint", asked.locale()),
                "stack",
                columns,
                rows,
                rows.isEmpty() ? null : time("", text("county.all", asked.locale()), asked));
    }

    /** @param department its code; empty for all of them */
    private static Row time(String department, String label, Asked asked) {
        var ended = steps(Subject.ENDED, department, asked).cases();
        var own = steps(Subject.OWN, department, asked);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.steps(
                ended,
                "/reports/time?from=%1$s-01&to=%1$s-12&region=%2$s%3$s"
                        .formatted(
                                asked.year(),
                                asked.place().code(),
                                department.isEmpty() ? "" : "&department=" + department)));
        cells.add(Cell.mean(own, own.cases()));
        WAITS.forEach(wait -> cells.add(Cell.mean(steps(wait, department, asked), ended)));
        return new Row(label, null, cells);
    }

    private static Figure.Sum steps(Subject subject, String department, Asked asked) {
        return asked.figures()
                .sum(subject, f -> department.isEmpty() || f.item().equals(department));
    }

    private String department(String code, Asked asked) {
        return department(code, asked.place(), asked.locale());
    }

    private Column column(String word, Unit unit, Locale locale) {
        return new Column(text("county.column." + word, locale), unit);
    }

    private String text(String key, Locale locale) {
        return sentences.text(key, locale);
    }
}
