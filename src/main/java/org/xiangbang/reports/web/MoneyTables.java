package org.xiangbang.reports.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.reports.FigureKey;
import org.xiangbang.reports.Subject;
import org.xiangbang.reports.web.Overview.Asked;
import org.xiangbang.reports.web.OverviewTable.Cell;
import org.xiangbang.reports.web.OverviewTable.Column;
import org.xiangbang.reports.web.OverviewTable.Row;
import org.xiangbang.reports.web.OverviewTable.Unit;
import org.xiangbang.web.Sentences;

/** The tables of money: by source as it stands today, and by month. */
@Component
class MoneyTables {
    private static final String FISCAL = "fiscal";
    private static final int MONTHS = 12;

    private static final List<String> SOURCES = List.of(
            "fiscal-central",
            "fiscal-province",
            "fiscal-city",
            "fiscal-county",
            "donation",
            "fundraising",
            "membership",
            "designated",
            "east-west",
            "collective",
            "self",
            "other",
            "unknown");

    private static final List<Subject> BY_SOURCE =
            List.of(Subject.APPROVED, Subject.AGREED, Subject.PAID, Subject.LEFT);

    private final Sentences sentences;

    MoneyTables(Sentences sentences) {
        this.sentences = sentences;
    }

    OverviewTable sources(Asked asked) {
        var there = asked.figures().items(BY_SOURCE.toArray(Subject[]::new));
        there.remove(FigureKey.ALL);
        var sources = new LinkedHashSet<>(SOURCES);
        sources.retainAll(there);
        sources.addAll(there);
        return new OverviewTable(
                "money",
                text("county.money", asked.locale()),
                text("county.money.hint", asked.locale()),
                "grouped",
                BY_SOURCE.stream()
                        .map(subject -> column(subject.word(), Unit.YUAN, asked.locale()))
                        .toList(),
                sources.stream()
                        .map(source -> source(
                                source,
                                sentences.textOr(
                                        "projects.source." + source,
                                        text("county.source.unknown", asked.locale()),
                                        asked.locale()),
                                asked))
                        .toList(),
                source(FigureKey.ALL, text("county.all", asked.locale()), asked));
    }

    private static Row source(String source, String label, Asked asked) {
        var cells = new ArrayList<Cell>();
        for (var subject : BY_SOURCE)
            cells.add(Cell.money(
                    asked.figures().sum(subject, source),
                    new FigureKey(subject, asked.place().code(), source, "")));
        return new Row(label, null, cells);
    }

    /**
     * The months of the year. The progress is that of fiscal money: what was paid since January of what was paid and is left to pay, which
     * only the present year can say (ours, decision 0160).
     *
     * @param targets the progress that is to be reached by the end of a month
     */
    OverviewTable months(Map<Integer, Integer> targets, Asked asked) {
        var rows = new ArrayList<Row>();
        var due = due(asked);
        long paid = 0;
        for (int m = 1; m <= MONTHS; m++) {
            var month = asked.year().atMonth(m);
            paid += asked.figures()
                    .sum(Subject.PAID_IN, FISCAL, month.toString())
                    .amount();
            var known = asked.thisYear() && !month.isAfter(YearMonth.from(asked.today()));
            rows.add(month(month, known ? Cell.percent(paid, due) : Cell.EMPTY, targets.get(m), asked));
        }
        return new OverviewTable(
                "months",
                text("county.months", asked.locale()),
                sentences.text("county.months.hint", asked.locale()),
                "progress",
                List.of(
                        column("approved", Unit.YUAN, asked.locale()),
                        column("agreed", Unit.YUAN, asked.locale()),
                        column("paid", Unit.YUAN, asked.locale()),
                        column("fiscal", Unit.YUAN, asked.locale()),
                        column("progress", Unit.PERCENT, asked.locale()),
                        column("target", Unit.PERCENT, asked.locale())),
                rows,
                null);
    }

    private static Row month(YearMonth month, Cell progress, Integer target, Asked asked) {
        return new Row(
                month.toString(),
                null,
                List.of(
                        in(Subject.APPROVED_IN, FigureKey.ALL, month, asked),
                        in(Subject.AGREED_IN, FigureKey.ALL, month, asked),
                        in(Subject.PAID_IN, FigureKey.ALL, month, asked),
                        in(Subject.PAID_IN, FISCAL, month, asked),
                        progress,
                        target == null ? Cell.EMPTY : Cell.percent(BigDecimal.valueOf(target))));
    }

    private static Cell in(Subject subject, String item, YearMonth month, Asked asked) {
        return Cell.money(
                asked.figures().sum(subject, item, month.toString()),
                new FigureKey(subject, asked.place().code(), item, month.toString()));
    }

    /** The fiscal money of the year: what was paid in it, and what may still be paid. */
    private static long due(Asked asked) {
        return asked.figures()
                        .sum(Subject.PAID_IN, f -> f.item().equals(FISCAL))
                        .amount()
                + asked.figures()
                        .sum(Subject.LEFT, f -> f.item().startsWith(FISCAL))
                        .amount();
    }

    private Column column(String word, Unit unit, Locale locale) {
        return new Column(text("county.column." + word, locale), unit);
    }

    private String text(String key, Locale locale) {
        return sentences.text(key, locale);
    }
}
