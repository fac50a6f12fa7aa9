package org.xiangbang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xiangbang.shared.Violation;

/**
 * Finds everything that cannot be right in a year's notice (decision 0069), and holidays that are neither statutory nor have a
 * notice of their own (decision 0113). Everything else is for the State Council to decide.
 */
final class NoticeCheck {
    private static final int MAX_DOCUMENT = 100;
    private static final int MAX_REASON = 500;
    private static final int LONGEST_HOLIDAY = 15;
    private static final int LONGEST_NAME = 30;

    private final YearNotice notice;
    private final List<Violation> wrong = new ArrayList<>();
    private final Map<LocalDate, String> rest = new HashMap<>();
    private final Map<Holiday, List<LocalDate>> given = new EnumMap<>(Holiday.class);
    private final Set<String> oneOff = new HashSet<>();

    private NoticeCheck(YearNotice notice) {
        this.notice = notice;
    }

    /**
     * @param lastPublished the last year whose calendar is known: the notice of the year after it is new, and those of the
     *     years up to it are corrections
     */
    static List<Violation> violations(YearNotice notice, int firstPublished, int lastPublished) {
        var check = new NoticeCheck(notice);
        check.head(firstPublished, lastPublished);
        for (int i = 0; i < notice.rows().size(); i++)
            check.rest(i, notice.rows().get(i));
        for (int i = 0; i < notice.rows().size(); i++)
            check.work(i, notice.rows().get(i));
        check.statutory();
        return check.wrong;
    }

    private void head(int firstPublished, int lastPublished) {
        if (notice.year() < firstPublished || notice.year() > lastPublished + 1)
            add("year", "calendar.year.next", String.valueOf(lastPublished + 1));
        if (notice.document().isEmpty() || notice.document().length() > MAX_DOCUMENT)
            add("document", "calendar.document", MAX_DOCUMENT);
        if (notice.year() <= lastPublished && notice.reason().isEmpty())
            add("reason", "calendar.reason", String.valueOf(notice.year()));
        if (notice.reason().length() > MAX_REASON) add("reason", "calendar.reason.long", MAX_REASON);
        if (notice.rows().isEmpty()) add("holidays", "calendar.holidays.none");
    }

    private void rest(int i, HolidayRow row) {
        names(i, row);
        if (row.from() == null || row.to() == null) {
            add(cell(i, row.from() == null ? "from" : "to"), "calendar.date");
            return;
        }
        var days = row.rest();
        if (days.isEmpty() || days.size() > LONGEST_HOLIDAY) add(cell(i, "to"), "calendar.range", LONGEST_HOLIDAY);
        if (!belongs(row.from()) || row.to().getYear() != notice.year())
            add(cell(i, "from"), "calendar.other-year", String.valueOf(notice.year()));
        for (var day : days) {
            var other = rest.putIfAbsent(day, row.name());
            if (other != null) add(cell(i, "from"), "calendar.overlap", day.toString(), other);
        }
    }

    private void names(int i, HolidayRow row) {
        if (row.document().length() > MAX_DOCUMENT) add(cell(i, "document"), "calendar.document", MAX_DOCUMENT);
        if (row.name().length() > LONGEST_NAME) add(cell(i, "name"), "calendar.name.long", LONGEST_NAME);
        if (row.oneOff()) {
            if (!oneOff.add(row.name())) add(cell(i, "name"), "calendar.twice", row.name());
            return;
        }
        if (row.names().isEmpty()) add(cell(i, "name"), "calendar.name", row.name());
        for (var name : row.names()) {
            var holiday = Holiday.named(name);
            if (holiday.isEmpty()) add(cell(i, "name"), "calendar.name", name);
            else if (given.putIfAbsent(holiday.get(), row.rest()) != null) add(cell(i, "name"), "calendar.twice", name);
        }
    }

    private void work(int i, HolidayRow row) {
        for (var day : row.work()) {
            if (!WorkingDays.isWeekend(day)) add(cell(i, "work"), "calendar.work.weekend", day.toString());
            if (!belongs(day)) add(cell(i, "work"), "calendar.other-year", String.valueOf(notice.year()));
            var other = rest.putIfAbsent(day, row.name());
            if (other != null) add(cell(i, "work"), "calendar.work.taken", day.toString(), other);
        }
    }

    private void statutory() {
        for (var holiday : Holiday.values()) {
            var days = given.get(holiday);
            if (days == null) {
                add("holidays", "calendar.missing", holiday.chinese());
                continue;
            }
            if (days.isEmpty()) continue;
            var fewest = holiday.fewestDays(notice.year());
            if (days.size() < fewest) add("holidays", "calendar.fewest", holiday.chinese(), fewest);
            if (!days.containsAll(holiday.fixed(notice.year())))
                add("holidays", "calendar.fixed", holiday.chinese(), fixed(holiday));
            else if (!holiday.mayLie(days.get(0), days.get(days.size() - 1)))
                add(
                        "holidays",
                        "calendar.season",
                        holiday.chinese(),
                        days.get(0).toString());
        }
    }

    private String fixed(Holiday holiday) {
        return holiday.fixed(notice.year()).stream().map(LocalDate::toString).collect(Collectors.joining(" "));
    }

    /** Is the day in the year, or in the December before it? */
    private boolean belongs(LocalDate day) {
        return day.getYear() == notice.year() || day.getYear() == notice.year() - 1 && day.getMonthValue() == 12;
    }

    private static String cell(int row, String column) {
        return "holidays[" + row + "]." + column;
    }

    private void add(String field, String code, Object... facts) {
        var violation = new Violation(field, code, facts);
        if (!wrong.contains(violation)) wrong.add(violation);
    }
}
