package org.xiangbang.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/**
 * Reads the sentences of the notice as it is printed: {@code 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。} Days of the week and
 * numbers of days in the text have to agree with the dates.
 */
public final class NoticeText {
    private static final String FIELD = "calendarText";
    private static final Pattern LINE =
            Pattern.compile("\\s*(?:[一二三四五六七八九十]+\\s*[、.．]|[（(][^）)]*[）)])?\\s*([^：:，。]{2,16})[：:](.+)");
    /** A day or a holiday. A line counts only if it also says that people are off or work. */
    private static final Pattern NAMES = Pattern.compile("\\d日|元旦|春节|清明|劳动节|端午|中秋|国庆");

    /** The longest line, in characters. It limits the text on which the patterns are tried; no sentence of a notice is nearly as long. */
    private static final int LONGEST_LINE = 500;

    private static final Pattern DAY =
            Pattern.compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(]([^）)]*)[）)])?");
    private static final Pattern REST = Pattern.compile("^(.*?日(?:[（(][^）)]*[）)])?)\\s*(?:放假|调休)");
    private static final Pattern COUNT = Pattern.compile("(?:共|放假)\\s*(\\d{1,2})\\s*天");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期)([一二三四五六日天])");

    private final int year;
    private final List<HolidayRow> rows = new ArrayList<>();
    private final List<Violation> wrong = new ArrayList<>();

    private NoticeText(int year, String text) {
        this.year = year;
        text.lines().map(VisibleText::of).filter(line -> !line.isEmpty()).forEach(this::line);
    }

    public static NoticeText read(int year, String text) {
        return new NoticeText(year, text);
    }

    public List<HolidayRow> rows() {
        return rows;
    }

    public List<Violation> violations() {
        return wrong;
    }

    /** Reads a line. Lines that name no holiday are other text of the notice and are ignored. */
    private void line(String line) {
        if (!speaks(line)) return;
        var parts = LINE.matcher(line);
        if (line.length() > LONGEST_LINE || !parts.matches()) {
            add("calendar.text.line", line.substring(0, Math.min(line.length(), LONGEST_LINE)));
            return;
        }
        var rest = new ArrayList<LocalDate>();
        var work = new ArrayList<LocalDate>();
        for (var sentence : parts.group(2).split("[。；;]")) {
            if (sentence.contains("上班")) work.addAll(days(sentence, line));
            else if (sentence.contains("放假")) {
                var off = REST.matcher(sentence);
                if (off.find()) rest.addAll(days(off.group(1), line));
                count(sentence, rest, line);
            }
        }
        if (rest.isEmpty() || rest.size() > 2) add("calendar.text.line", line);
        else rows.add(new HolidayRow(parts.group(1), rest.get(0), rest.get(rest.size() - 1), work));
    }

    private static boolean speaks(String line) {
        return (line.contains("放假") || line.contains("上班"))
                && NAMES.matcher(line).find();
    }

    /** Returns the dates of a sentence. Where year or month is left out, that of the date before is used. */
    private List<LocalDate> days(String sentence, String line) {
        var days = new ArrayList<LocalDate>();
        var found = DAY.matcher(sentence);
        int inYear = year;
        int month = 0;
        while (found.find()) {
            if (found.group(1) != null) inYear = Integer.parseInt(found.group(1));
            if (found.group(2) != null) month = Integer.parseInt(found.group(2));
            try {
                var day = LocalDate.of(inYear, month, Integer.parseInt(found.group(3)));
                weekday(day, found);
                days.add(day);
            } catch (DateTimeException noSuchDay) {
                add("calendar.text.line", line);
            }
        }
        return days;
    }

    private void weekday(LocalDate day, Matcher found) {
        if (found.group(4) == null) return;
        var said = WEEKDAY.matcher(found.group(4));
        if (said.find()
                && "一二三四五六日".indexOf(said.group(1).replace('天', '日'))
                        != day.getDayOfWeek().getValue() - 1)
            add("calendar.text.weekday", day.toString(), said.group());
    }

    private void count(String sentence, List<LocalDate> rest, String line) {
        var said = COUNT.matcher(sentence);
        if (!said.find() || rest.isEmpty() || rest.size() > 2) return;
        var days = new HolidayRow(line, rest.get(0), rest.get(rest.size() - 1), List.of())
                .rest()
                .size();
        if (days != Integer.parseInt(said.group(1))) add("calendar.text.count", line, days);
    }

    private void add(String code, Object... facts) {
        wrong.add(new Violation(FIELD, code, facts));
    }
}
