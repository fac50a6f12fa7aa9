package org.xiangbang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xiangbang.shared.VisibleText;

/**
 * One line of the yearly notice.
 *
 * @param name a holiday, or two that are given together: {@code 国庆节、中秋}
 * @param from the first day off; null, like {@code to}, when it was not typed
 * @param work the Saturdays and Sundays that are worked in exchange
 * @param document the number of a notice of its own; empty for a holiday of the yearly notice
 */
public record HolidayRow(String name, LocalDate from, LocalDate to, List<LocalDate> work, String document) {

    public HolidayRow {
        name = VisibleText.of(name);
        work = work == null ? List.of() : List.copyOf(work);
        document = VisibleText.of(document);
    }

    /** A line of the yearly notice itself. */
    public HolidayRow(String name, LocalDate from, LocalDate to, List<LocalDate> work) {
        this(name, from, to, work, "");
    }

    /** Is it a holiday of this year alone, with a name that no statutory holiday has and a notice of its own? */
    boolean oneOff() {
        return !document.isEmpty()
                && names().stream().anyMatch(n -> Holiday.named(n).isEmpty());
    }

    /** Is every name in it that of a statutory holiday? A line without a name may become one of this year alone. */
    public boolean statutory() {
        return !names().isEmpty()
                && names().stream().allMatch(n -> Holiday.named(n).isPresent());
    }

    /** Returns the names as typed; two when two holidays are given together. */
    List<String> names() {
        return Arrays.stream(name.split("[、,，/ ]+"))
                .filter(n -> !VisibleText.isEmpty(n))
                .toList();
    }

    /** Returns the days off; none when the dates are not complete. */
    List<LocalDate> rest() {
        if (from == null || to == null || to.isBefore(from)) return List.of();
        return from.datesUntil(to.plusDays(1)).toList();
    }

    /** Returns the days as they are stored. */
    public List<SpecialDay> days() {
        var known = oneOff()
                ? name
                : names().stream()
                        .map(n -> Holiday.named(n).map(Holiday::chinese).orElse(n))
                        .collect(Collectors.joining("、"));
        var own = document.isEmpty() ? null : document;
        return Stream.concat(
                        rest().stream().map(d -> new SpecialDay(d, SpecialDay.Kind.REST, known, own)),
                        work.stream().map(d -> new SpecialDay(d, SpecialDay.Kind.WORK, known, own)))
                .toList();
    }

    /** Returns the lines from which these days came. A holiday that lies within another one was given together with it. */
    static List<HolidayRow> of(List<SpecialDay> days) {
        var rows = new ArrayList<HolidayRow>();
        for (var name : days.stream().map(SpecialDay::holiday).distinct().toList()) {
            var row = of(days, name);
            var around =
                    rows.stream().filter(r -> r.rest().containsAll(row.rest())).findFirst();
            around.ifPresentOrElse(r -> rows.set(rows.indexOf(r), r.with(row)), () -> rows.add(row));
        }
        rows.sort(Comparator.comparing(HolidayRow::from, Comparator.nullsLast(Comparator.naturalOrder())));
        return rows;
    }

    private HolidayRow with(HolidayRow within) {
        var all = Stream.concat(work.stream(), within.work.stream()).sorted().toList();
        return new HolidayRow(name + "、" + within.name, from, to, all, document);
    }

    private static HolidayRow of(List<SpecialDay> days, String name) {
        var rest = of(days, name, SpecialDay.Kind.REST);
        var last = rest.isEmpty() ? null : rest.get(rest.size() - 1);
        var own = days.stream()
                .filter(d -> d.holiday().equals(name) && d.document() != null)
                .map(SpecialDay::document)
                .findFirst();
        return new HolidayRow(
                name, rest.isEmpty() ? null : rest.get(0), last, of(days, name, SpecialDay.Kind.WORK), own.orElse(""));
    }

    private static List<LocalDate> of(List<SpecialDay> days, String name, SpecialDay.Kind kind) {
        return days.stream()
                .filter(d -> d.holiday().equals(name) && d.kind() == kind)
                .map(SpecialDay::day)
                .sorted()
                .toList();
    }
}
