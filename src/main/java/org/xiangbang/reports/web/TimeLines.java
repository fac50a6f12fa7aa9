package org.xiangbang.reports.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.Moment;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.reports.TimeReport;
import org.xiangbang.shared.Desk;
import org.xiangbang.web.Sentences;

/** Writes the rows of the time report in the reader's language. */
@Component
class TimeLines {
    private static final List<String> HEAD = List.of(
            "month",
            "desk",
            "process",
            "step",
            "ended",
            "own-median",
            "own-mean",
            "in-time",
            "applicant",
            "review",
            "notice",
            "suspended",
            "other");

    private final DeskNames desks;
    private final Definitions definitions;
    private final Sentences sentences;
    private final Moment moment;

    TimeLines(DeskNames desks, Definitions definitions, Sentences sentences, Moment moment) {
        this.moment = moment;
        this.desks = desks;
        this.definitions = definitions;
        this.sentences = sentences;
    }

    /** @param bars the width of each part of the time, in percent of the longest row */
    record Line(TimeReport.Row row, String desk, String process, String step, List<Bar> bars) {
        public String days(Double number) {
            return number == null ? "—" : TimeLines.days(number);
        }

        public String share() {
            return row.inTime() == null ? "—" : Math.round(row.inTime() * 100) + "%";
        }
    }

    /** A part of a row's time: its cause and its width. */
    record Bar(String cause, double width, String days) {}

    List<Line> of(List<TimeReport.Row> rows, Locale locale) {
        return of(rows, rows.size(), locale);
    }

    /** Returns the lines of the first rows, each drawn beside the longest of all rows. */
    List<Line> of(List<TimeReport.Row> rows, int most, Locale locale) {
        var longest =
                rows.stream().mapToDouble(r -> own(r) + r.waiting().all()).max().orElse(0);
        return moment.of(() -> {
            var names = new HashMap<Desk, String>();
            return rows.stream()
                    .limit(most)
                    .map(row -> line(
                            row, names.computeIfAbsent(row.desk(), desk -> desks.of(desk, locale)), longest, locale))
                    .toList();
        });
    }

    private Line line(TimeReport.Row row, String desk, double longest, Locale locale) {
        var model = definitions.elementName(row.drawnIn(), row.version(), row.step());
        var process = definitions.nameOf(row.process()).orElse(row.process());
        return new Line(
                row,
                desk,
                sentences.process(row.process(), process, locale),
                sentences.step(row.drawnIn(), row.step(), model, locale),
                bars(row, longest));
    }

    private static List<Bar> bars(TimeReport.Row row, double longest) {
        var bars = new ArrayList<Bar>();
        add(bars, "own", own(row), longest);
        add(bars, "applicant", row.waiting().applicant(), longest);
        add(bars, "review", row.waiting().review(), longest);
        add(bars, "notice", row.waiting().notice(), longest);
        add(bars, "suspended", row.waiting().suspended(), longest);
        add(bars, "other", row.waiting().other(), longest);
        return bars;
    }

    private static void add(List<Bar> bars, String cause, double days, double longest) {
        if (days > 0) bars.add(new Bar(cause, Math.round(days / longest * 1000) / 10.0, days(days)));
    }

    private static double own(TimeReport.Row row) {
        return row.ownMean() == null ? 0 : row.ownMean();
    }

    String csv(List<Line> lines, Locale locale) {
        var csv = new CsvText();
        csv.line(HEAD.stream()
                .map(h -> sentences.text("reports.column." + h, locale))
                .toList());
        for (var line : lines) {
            var row = line.row();
            var waiting = row.waiting();
            csv.line(List.of(
                    row.month().toString(),
                    line.desk(),
                    line.process(),
                    line.step(),
                    String.valueOf(row.ended()),
                    plain(row.ownMedian()),
                    plain(row.ownMean()),
                    row.inTime() == null ? "" : line.share(),
                    days(waiting.applicant()),
                    days(waiting.review()),
                    days(waiting.notice()),
                    days(waiting.suspended()),
                    days(waiting.other())));
        }
        return csv.toString();
    }

    private static String plain(Double number) {
        return number == null ? "" : days(number);
    }

    private static String days(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
