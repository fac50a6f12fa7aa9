package org.xiangbang.evidence.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/**
 * Which acts of a case are shown: the latest that fit, or of these the latest before one.
 *
 * @param desk the name of a desk as the list shows it, like {@code step}; empty for all
 * @param from the first day, like {@code until} the last; null for no limit
 * @param unfold whether each of them is shown with what was said and entered
 * @param before the number of an act; null for the latest
 */
record HistoryFilter(String desk, String step, LocalDate from, LocalDate until, boolean unfold, Integer before) {

    /** @throws FormRefused naming {@code from} if the first day is behind the last */
    void check() {
        if (from != null && until != null && from.isAfter(until))
            throw new FormRefused("from", "evidence.filter.order", from, until);
    }

    List<Timeline.Named> of(List<Timeline.Named> acts) {
        return acts.stream().filter(this::shows).toList();
    }

    private boolean shows(Timeline.Named named) {
        var day = LocalDate.ofInstant(named.act().at(), OfficialClock.ZONE);
        return wanted(desk, named.desk())
                && wanted(step, named.step())
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    private static boolean wanted(String chosen, String is) {
        return VisibleText.isEmpty(chosen) || chosen.equals(is);
    }

    public boolean isSet() {
        return !VisibleText.isEmpty(desk) || !VisibleText.isEmpty(step) || from != null || until != null;
    }

    /** Returns the same without a condition. */
    public HistoryFilter all() {
        return new HistoryFilter(null, null, null, null, unfold, null);
    }

    /** Returns the same acts from the latest on, or those before one. */
    public HistoryFilter before(Integer act) {
        return new HistoryFilter(desk, step, from, until, unfold, act);
    }

    /** Returns the address of these acts, unfolded or not. */
    public String address(String caseNo, boolean unfolded) {
        var address = UriComponentsBuilder.fromPath("/cases/" + caseNo + "/history");
        if (!VisibleText.isEmpty(desk)) address.queryParam("desk", desk);
        if (!VisibleText.isEmpty(step)) address.queryParam("step", step);
        if (from != null) address.queryParam("from", from);
        if (until != null) address.queryParam("until", until);
        if (unfolded) address.queryParam("unfold", true);
        if (before != null) address.queryParam("before", before);
        return address.encode().build().toUriString();
    }

    /** Returns what may be chosen, in the order of the alphabet. */
    static Iterable<String> choices(List<Timeline.Named> acts, Function<Timeline.Named, String> of) {
        return acts.stream().map(of).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }
}
