package org.xiangbang.cases.web;

import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A column of a list of cases. Its heading is the message {@code <list>.column.<word>}, and the list is sorted by it if the list
 * knows an order of that word.
 *
 * @param number whether it is a number, an amount or a day, which stand to the right
 * @param usual whether it is shown to those who have not chosen their columns
 */
public record CaseColumn<T>(String word, boolean number, boolean usual, BiFunction<T, Locale, CaseCell> cell) {

    public static <T> CaseColumn<T> text(String word, BiFunction<T, Locale, CaseCell> cell) {
        return new CaseColumn<>(word, false, true, cell);
    }

    public static <T> CaseColumn<T> number(String word, BiFunction<T, Locale, CaseCell> cell) {
        return new CaseColumn<>(word, true, true, cell);
    }

    /** The same column, shown only to those who choose it. */
    public CaseColumn<T> onDemand() {
        return new CaseColumn<>(word, number, false, cell);
    }
}
