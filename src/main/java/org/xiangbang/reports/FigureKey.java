package org.xiangbang.reports;

import java.util.regex.Pattern;
import org.xiangbang.shared.FormRefused;

/**
 * Names one figure of the county overview, so that a list can show the cases that it counts.
 *
 * @param place code of a division; the figure is that of the division and of all below it
 * @param item a stage, a category, a source or a department; empty for every one; of money {@link #ALL}
 * @param month such as {@code 2026-11}; empty for figures that are not of a month
 */
public record FigureKey(Subject subject, String place, String item, String month) {
    /** The item of a figure of money that is of every source. */
    public static final String ALL = "all";

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z-]{1,20}):(\\d{2}|\\d{4}|\\d{6}|\\d{9}):([a-z0-9-]{0,40}):((?:\\d{4}-\\d{2})?)");

    /** Names the figure that neither an item nor a month narrows. */
    public static FigureKey of(Subject subject, String place) {
        return new FigureKey(subject, place, "", "");
    }

    /**
     * Reads what {@link #toString} writes. A figure of money without a source is that of all, since a case has one for each.
     *
     * @throws FormRefused naming {@code figure} if the text is none
     */
    public static FigureKey parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) throw new FormRefused("figure", "county.figure");
        var subject = Subject.named(parts.group(1)).orElseThrow(() -> new FormRefused("figure", "county.figure"));
        var item = parts.group(3).isEmpty() && subject.ofMoney() ? ALL : parts.group(3);
        return new FigureKey(subject, parts.group(2), item, parts.group(4));
    }

    /** Writes it for an address: {@code paid-in:513228:fiscal:2026-05}. */
    @Override
    public String toString() {
        return String.join(":", subject.word(), place, item, month);
    }
}
