package org.xiangbang.reports;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The figures of one place in one year, read at one moment. */
public record Figures(List<Figure> all) {

    /** Returns the sum of the subject over the figures with that item and that month, over all parts of the place. */
    public Figure.Sum sum(Subject subject, String item, String month) {
        return sum(subject, f -> f.item().equals(item) && f.month().equals(month));
    }

    public Figure.Sum sum(Subject subject, String item) {
        return sum(subject, f -> f.item().equals(item));
    }

    /** Returns the sum of the subject in one part of the place. */
    public Figure.Sum in(String division, Subject subject, String item) {
        return sum(subject, f -> f.division().equals(division) && f.item().equals(item));
    }

    public Figure.Sum in(String division, Subject subject) {
        return sum(subject, f -> f.division().equals(division));
    }

    public Figure.Sum sum(Subject subject, Predicate<Figure> which) {
        return of(subject).filter(which).reduce(Figure.Sum.NOTHING, Figure.Sum::plus, (one, other) -> other);
    }

    public SortedSet<String> items(Subject... subjects) {
        var items = new TreeSet<String>();
        for (var subject : subjects) of(subject).map(Figure::item).forEach(items::add);
        return items;
    }

    public SortedSet<String> divisions(Subject... subjects) {
        var divisions = new TreeSet<String>();
        for (var subject : subjects) of(subject).map(Figure::division).forEach(divisions::add);
        return divisions;
    }

    private Stream<Figure> of(Subject subject) {
        return all.stream().filter(f -> f.subject().equals(subject.word()));
    }
}
