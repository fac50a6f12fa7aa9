package org.xiangbang.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;

/** Writes the calculation of a deadline in one line: {@code 5 个工作日：9月29日、30日，国庆节 7 天不计，10月8日、9日，10月10日（周六）上班}. */
@Component
public class DeadlineExplanation {
    private static final int WRITTEN_OUT = 2;

    private final Sentences sentences;
    private final HolidayNames names;

    DeadlineExplanation(Sentences sentences, HolidayNames names) {
        this.sentences = sentences;
        this.names = names;
    }

    public String of(Reckoning reckoning, Locale locale) {
        var parts = new ArrayList<String>();
        var days = reckoning.days();
        for (int from = 0; from < days.size(); ) {
            var to = from;
            while (to + 1 < days.size() && together(days.get(to), days.get(to + 1), reckoning.term())) to++;
            parts.add(part(days.subList(from, to + 1), reckoning, locale));
            from = to + 1;
        }
        return sentences.text(
                "term.sum",
                locale,
                sentences.text(
                        "term." + reckoning.term().unit().word(),
                        locale,
                        reckoning.term().amount()),
                String.join(sentences.text("calendar.comma", locale), parts));
    }

    /**
     * Are the two days written as one group? In a term of calendar days all days are of one kind; otherwise days of the same kind
     * form a group.
     */
    private static boolean together(Reckoning.Day one, Reckoning.Day next, Term term) {
        if ((one.number() > 0) != (next.number() > 0)) return false;
        if (one.number() > 0 && term.unit() == Term.Unit.CALENDAR_DAYS) return true;
        return one.kind() == next.kind()
                && one.kind() != Reckoning.Kind.MADE_WORKDAY
                && one.holiday().equals(next.holiday());
    }

    private String part(List<Reckoning.Day> run, Reckoning reckoning, Locale locale) {
        var first = run.get(0);
        var due = run.get(run.size() - 1).date().equals(reckoning.due());
        if (first.number() == 0 && due)
            return sentences.text("term.extended", locale, names.day(reckoning.due(), locale));
        if (first.number() == 0)
            return first.kind() == Reckoning.Kind.HOLIDAY
                    ? sentences.text("term.holiday", locale, names.of(first.holiday(), locale), run.size())
                    : sentences.text("term.weekend", locale, run.size());
        if (first.kind() == Reckoning.Kind.MADE_WORKDAY && reckoning.term().unit() == Term.Unit.WORKING_DAYS)
            return sentences.text("term.made", locale, names.day(first.date(), locale));
        return counted(run, locale);
    }

    private String counted(List<Reckoning.Day> run, Locale locale) {
        var from = run.get(0).date();
        var to = run.get(run.size() - 1).date();
        if (run.size() == WRITTEN_OUT && !HolidayNames.english(locale)) return two(from, to, locale);
        return names.span(from, to, locale);
    }

    private String two(LocalDate from, LocalDate to, Locale locale) {
        var second = from.getMonth() == to.getMonth() ? to.getDayOfMonth() + "日" : names.date(to, locale);
        return names.date(from, locale) + "、" + second;
    }
}
