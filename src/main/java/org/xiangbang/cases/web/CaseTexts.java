package org.xiangbang.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseList;
import org.xiangbang.shared.Money;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes what lists of cases show. */
@Component
class CaseTexts {
    private final Show show;
    private final Sentences sentences;

    CaseTexts(Show show, Sentences sentences) {
        this.show = show;
        this.sentences = sentences;
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
