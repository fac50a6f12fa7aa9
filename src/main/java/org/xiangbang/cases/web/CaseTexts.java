package org.xiangbang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CountedCases;
import org.xiangbang.shared.Money;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes what lists of cases show. */
@Component
class CaseTexts {
    private static final String AMOUNT = "amount";

    private final Show show;
    private final Sentences sentences;

    private final ObjectProvider<CountedCases> counted;

    CaseTexts(Show show, Sentences sentences, ObjectProvider<CountedCases> counted) {
        this.show = show;
        this.sentences = sentences;
        this.counted = counted;
    }

    /** Returns the column in which the amounts stand that a figure of money counts; empty for every other question. */
    String countedColumn(String figure, Locale locale) {
        return figure.isEmpty()
                        || counted.getObject().amountName(figure, locale).isEmpty()
                ? ""
                : AMOUNT;
    }

    /** Returns the heading of a column; that of the amounts says what a figure counts of them. */
    String heading(CaseTable<?> table, String word, String figure, Locale locale) {
        var named = word.equals(AMOUNT) && !figure.isEmpty()
                ? counted.getObject().amountName(figure, locale)
                : Optional.<String>empty();
        return named.orElseGet(() -> sentences.text(table.key(word), locale));
    }

    /** Returns what a figure is of, for the chip of the list. */
    String figure(String figure, Locale locale) {
        return figure.isEmpty() ? "" : counted.getObject().name(figure, locale);
    }

    String of(CaseCell cell, Locale locale) {
        if (cell.value() instanceof Money money) return show.money(money);
        if (cell.value() instanceof LocalDate day) return show.date(day);
        if (cell.value() instanceof Instant time) return show.date(time);

        return cell.value() == null ? "" : cell.value().toString();
    }

    /** Says how many cases there are, and their sum if they have amounts. */
    String totals(String list, CaseList.Totals totals, Locale locale) {
        return totals.amount() == null
                ? sentences.text(list + ".totals", locale, totals.count())
                : sentences.text(list + ".totals", locale, totals.count(), show.money(totals.amount()));
    }
}
