package org.xiangbang.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.reports.Figure;
import org.xiangbang.reports.FigureKey;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.reports.Subject;
import org.xiangbang.reports.web.Overview.Asked;
import org.xiangbang.reports.web.OverviewTable.Cell;
import org.xiangbang.reports.web.OverviewTable.Column;
import org.xiangbang.reports.web.OverviewTable.Row;
import org.xiangbang.reports.web.OverviewTable.Unit;
import org.xiangbang.web.Sentences;

/** The tables of cases: by stage, by category and township, and by the parts of a city or province. */
@Component
class StageTables {
    /** The stages in the order in which a case has them; a case that is not on this way is shown only where there is one. */
    static final List<String> NEED_STAGES = List.of("reported", "screened", "published", "taken", "served");

    static final List<String> PROJECT_STAGES =
            List.of("ordered", "proposed", "paired", "approved", "signed", "implementing", "accepted", "closed");

    private final Sentences sentences;
    private final OptionNames options;
    private final Regions regions;
    private final LateSteps late;

    StageTables(Sentences sentences, OptionNames options, Regions regions, LateSteps late) {
        this.sentences = sentences;
        this.options = options;
        this.regions = regions;
        this.late = late;
    }

    OverviewTable stages(Subject subject, String kind, List<String> way, Asked asked) {
        var stages = new LinkedHashSet<>(way);
        stages.addAll(asked.figures().items(subject));
        var rows =
                stages.stream().map(stage -> stage(subject, kind, stage, asked)).toList();
        return new OverviewTable(
                subject.word(),
                text("county." + subject.word(), asked.locale()),
                text("county." + subject.word() + ".hint", asked.locale()),
                "rows",
                List.of(column("cases", Unit.CASES, asked.locale()), column("amount", Unit.YUAN, asked.locale())),
                rows,
                null);
    }

    private Row stage(Subject subject, String kind, String stage, Asked asked) {
        var sum = asked.figures().sum(subject, stage);
        var key = new FigureKey(subject, asked.place().code(), stage, "");
        return new Row(
                sentences.status(kind, stage, asked.locale()),
                null,
                List.of(Cell.cases(sum, key), Cell.money(sum, key)));
    }

    /** The needs by category in each part of the place. */
    OverviewTable categories(Asked asked) {
        var categories = new ArrayList<String>();
        options.all("needs-survey", "report", "category", asked.locale()).forEach(o -> categories.add(o.id()));
        asked.figures().items(Subject.CATEGORY).stream()
                .filter(c -> !categories.contains(c))
                .forEach(categories::add);
        var columns = new ArrayList<Column>();
        for (var category : categories)
            columns.add(
                    new Column(options.of("needs-survey", "report", "category", category, asked.locale()), Unit.CASES));
        columns.add(column("all", Unit.CASES, asked.locale()));
        var rows = asked.figures().divisions(Subject.CATEGORY).stream()
                .map(division -> categories(division, categories, asked))
                .toList();
        return new OverviewTable(
                "category",
                text("county.category", asked.locale()),
                text("county.category.hint", asked.locale()),
                "total",
                columns,
                rows,
                rows.isEmpty() ? null : categories(asked.place().code(), categories, asked));
    }

    /** @param division a part of the place, or the place itself for the sum */
    private Row categories(String division, List<String> categories, Asked asked) {
        var whole = division.equals(asked.place().code());
        var cells = new ArrayList<Cell>();
        for (var category : categories)
            cells.add(Cell.cases(
                    category(division, category, whole, asked),
                    new FigureKey(Subject.CATEGORY, division, category, "")));
        var all = whole
                ? asked.figures().sum(Subject.CATEGORY, f -> true)
                : asked.figures().in(division, Subject.CATEGORY);
        cells.add(Cell.cases(all, new FigureKey(Subject.CATEGORY, division, "", "")));
        var label = whole ? text("county.all", asked.locale()) : regions.name(division);
        return new Row(label, null, cells);
    }

    private static Figure.Sum category(String division, String category, boolean whole, Asked asked) {
        return whole
                ? asked.figures().sum(Subject.CATEGORY, category)
                : asked.figures().in(division, Subject.CATEGORY, category);
    }

    /** The parts of a city or province that have cases, each leading to its own overview. */
    OverviewTable divisions(Asked asked) {
        var parts = new TreeSet<>(asked.figures().divisions(Subject.NEEDS, Subject.PROJECTS));
        parts.remove(asked.place().code());
        var length =
                parts.isEmpty() ? asked.place().code().length() : parts.first().length();
        var overdue = late.byDivision(asked.place(), length);
        return new OverviewTable(
                "divisions",
                text("county.divisions", asked.locale()),
                text("county.divisions.hint", asked.locale()),
                null,
                List.of(
                        column("needs", Unit.CASES, asked.locale()),
                        column("projects", Unit.CASES, asked.locale()),
                        column("approved", Unit.YUAN, asked.locale()),
                        column("paid", Unit.YUAN, asked.locale()),
                        column("late", Unit.CASES, asked.locale())),
                parts.stream().map(part -> division(part, overdue, asked)).toList(),
                null);
    }

    private Row division(String part, Map<String, Long> overdue, Asked asked) {
        var figures = asked.figures();
        var cells = new ArrayList<Cell>();
        for (var subject : List.of(Subject.NEEDS, Subject.PROJECTS))
            cells.add(Cell.cases(figures.in(part, subject), FigureKey.of(subject, part)));
        for (var subject : List.of(Subject.APPROVED, Subject.PAID))
            cells.add(Cell.money(
                    figures.in(part, subject, FigureKey.ALL), new FigureKey(subject, part, FigureKey.ALL, "")));
        cells.add(Cell.steps(overdue.getOrDefault(part, 0L), "/county/late?region=" + part));
        return new Row(regions.name(part), "/county?region=" + part + "&year=" + asked.year(), cells);
    }

    private Column column(String word, Unit unit, Locale locale) {
        return new Column(text("county.column." + word, locale), unit);
    }

    private String text(String key, Locale locale) {
        return sentences.text(key, locale);
    }
}
