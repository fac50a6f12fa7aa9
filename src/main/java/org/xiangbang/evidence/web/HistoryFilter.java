package org.xiangbang.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.VisibleText;

/**
 * Which acts of a case are shown.
 *
 * @param desk the name of a desk as the list shows it, like {@code step}; empty for all
 * @param from the first day, like {@code until} the last; null for no limit
 */
record HistoryFilter(String desk, String step, LocalDate from, LocalDate until) {

    List<Timeline.Line> of(List<Timeline.Line> lines) {
        return lines.stream().filter(this::shows).toList();
    }

    private boolean shows(Timeline.Line line) {
        var day = LocalDate.ofInstant(line.act().at(), OfficialClock.ZONE);
        return wanted(desk, line.desk())
                && wanted(step, line.step())
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    private static boolean wanted(String chosen, String is) {
        return VisibleText.isEmpty(chosen) || chosen.equals(is);
    }

    public boolean isSet() {
        return !VisibleText.isEmpty(desk) || !VisibleText.isEmpty(step) || from != null || until != null;
    }

    /** Returns what may be chosen, in the order of the alphabet. */
    static Iterable<String> choices(List<Timeline.Line> lines, Function<Timeline.Line, String> of) {
        return lines.stream().map(of).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
