package org.xiangbang.calendar.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;
import org.xiangbang.calendar.Holiday;
import org.xiangbang.calendar.HolidayRow;
import org.xiangbang.calendar.NoticeText;
import org.xiangbang.calendar.YearNotice;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** What the administrator has typed, unchanged: the text of the notice, or its lines one by one. */
record CalendarForm(int year, String document, String reason, String text, List<Line> lines) {
    private static final int MOST_LINES = 12;

    /** The names of its inputs for parts of the notice that are called otherwise. */
    private static final Map<String, String> INPUTS =
            Map.of("year", "calendarYear", "document", "calendarDocument", "reason", "calendarReason");

    /** A line of the form; {@code work} contains several dates. */
    record Line(String name, String from, String to, String work, String document) {
        static final Line EMPTY = new Line("", "", "", "", "");

        /** May it be a holiday of this year alone? Only such a one has a notice of its own. */
        public boolean ofOneYear() {
            return !VisibleText.isEmpty(document) || !new HolidayRow(name, null, null, List.of()).statutory();
        }

        boolean blank() {
            return VisibleText.isEmpty(from)
                    && VisibleText.isEmpty(to)
                    && VisibleText.isEmpty(work)
                    && VisibleText.isEmpty(document);
        }
    }

    /** Returns what is wrong with a notice as it is said at the inputs of the form. */
    static Violation named(Violation wrong) {
        return new Violation(
                INPUTS.getOrDefault(wrong.field(), wrong.field()), wrong.code(), wrong.facts(), wrong.rule());
    }

    static CalendarForm empty(int year) {
        return new CalendarForm(
                year,
                "",
                "",
                "",
                Arrays.stream(Holiday.values())
                        .map(h -> new Line(h.chinese(), "", "", "", ""))
                        .toList());
    }

    static CalendarForm of(int year, List<HolidayRow> rows) {
        return new CalendarForm(year, "", "", "", lines(rows));
    }

    static CalendarForm posted(MultiValueMap<String, String> posted, int otherwise) {
        var year = word(posted, "calendarYear");
        var lines = IntStream.range(0, MOST_LINES)
                .mapToObj(i -> line(posted, i))
                .filter(line -> !line.blank())
                .toList();
        return new CalendarForm(
                year.matches("\\d{4}") ? Integer.parseInt(year) : otherwise,
                word(posted, "calendarDocument"),
                word(posted, "calendarReason"),
                word(posted, "calendarText"),
                lines);
    }

    /** Returns the lines, as many as there are holidays, and one more for a holiday of this year alone. */
    public List<Line> filled() {
        var all = new ArrayList<>(lines.isEmpty() ? empty(year).lines() : lines);
        while (all.size() < Holiday.values().length) all.add(Line.EMPTY);
        if (all.size() < MOST_LINES) all.add(Line.EMPTY);
        return all;
    }

    /** Reads the form. A pasted text takes precedence over the lines; once it could be read it becomes lines. */
    Read read() {
        var wrong = new ArrayList<Violation>();
        if (!VisibleText.isEmpty(text)) {
            var read = NoticeText.read(year, text);
            wrong.addAll(read.violations());
            var form = wrong.isEmpty() ? new CalendarForm(year, document, reason, "", lines(read.rows())) : this;
            return new Read(form, new YearNotice(year, document, read.rows(), reason), wrong);
        }
        var rows = new ArrayList<HolidayRow>();
        for (int i = 0; i < lines.size(); i++) {
            var cell = "holidays[" + i + "].";
            var line = lines.get(i);
            var work = new ArrayList<LocalDate>();
            for (var day : line.work().split("[\\s,，、;；]+"))
                if (!VisibleText.isEmpty(day)) add(work, day, cell + "work", wrong);
            rows.add(new HolidayRow(
                    line.name(),
                    day(line.from(), cell + "from", wrong),
                    day(line.to(), cell + "to", wrong),
                    work,
                    line.document()));
        }
        return new Read(this, new YearNotice(year, document, rows, reason), wrong);
    }

    /** @param wrong what could not be read and so is not in the notice */
    record Read(CalendarForm form, YearNotice notice, List<Violation> wrong) {}

    private static void add(List<LocalDate> days, String text, String field, List<Violation> wrong) {
        var day = day(text, field, wrong);
        if (day != null) days.add(day);
    }

    private static LocalDate day(String text, String field, List<Violation> wrong) {
        try {
            return VisibleText.isEmpty(text) ? null : LocalDate.parse(VisibleText.of(text));
        } catch (DateTimeParseException noDay) {
            wrong.add(new Violation(field, "calendar.date"));
            return null;
        }
    }

    private static List<Line> lines(List<HolidayRow> rows) {
        return rows.stream()
                .map(r -> new Line(
                        r.name(),
                        String.valueOf(r.from()),
                        String.valueOf(r.to()),
                        r.work().stream().map(LocalDate::toString).collect(Collectors.joining(" ")),
                        r.document()))
                .toList();
    }

    private static Line line(MultiValueMap<String, String> posted, int i) {
        var cell = "holidays[" + i + "].";
        return new Line(
                word(posted, cell + "name"),
                word(posted, cell + "from"),
                word(posted, cell + "to"),
                word(posted, cell + "work"),
                word(posted, cell + "document"));
    }

    private static String word(MultiValueMap<String, String> posted, String name) {
        var value = posted.getFirst(name);
        return VisibleText.of(value);
    }
}
