package org.xiangbang.engine.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.DeadlineExplanation;
import org.xiangbang.calendar.HolidayNames;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.engine.clock.StepClock;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.web.Sentences;

/** Explains the due date of an open step: what was used, what is not counted, what is left, and the calculation day by day. */
@Component("dueDatePanel")
public class DueDatePanel {
    private final StepClocks clocks;
    private final Terms terms;
    private final DeadlineExplanation arithmetic;
    private final HolidayNames names;
    private final Sentences sentences;

    DueDatePanel(
            StepClocks clocks, Terms terms, DeadlineExplanation arithmetic, HolidayNames names, Sentences sentences) {
        this.clocks = clocks;
        this.terms = terms;
        this.arithmetic = arithmetic;
        this.names = names;
        this.sentences = sentences;
    }

    /**
     * @param rest null at the first visit; {@code why} is null unless the date is provisional
     * @param waited the working days by what was waited for, without zeros
     */
    public record Sheet(
            boolean provisional,
            String used,
            String rest,
            String from,
            String sum,
            String why,
            Map<String, Integer> waited) {}

    /** Returns the explanation; null for a step that was open before clocks were introduced, or is no longer open. */
    public Sheet of(String taskId, Locale locale) {
        return clocks.find(taskId)
                .filter(c -> c.term() != null)
                .map(c -> of(c, locale))
                .orElse(null);
    }

    private Sheet of(StepClock c, Locale locale) {
        var start = day(c.openedAt());
        var whole = new Term(c.rest().amount() + c.days().held(), c.term().unit());
        var sum = terms.reckon(start, whole);
        var provisional = terms.isProvisional(c.dueAt());
        var waited = waited(c);
        return new Sheet(
                provisional,
                used(c, waited, locale),
                c.days().carried() == 0
                        ? null
                        : sentences.text(
                                "clock.rest",
                                locale,
                                days(c.days().carried(), c, locale),
                                days(c.rest().amount(), c, locale)),
                sentences.text("term.start", locale, names.day(start, locale), names.day(sum.due(), locale)),
                arithmetic.of(sum, locale),
                provisional
                        ? sentences.text(
                                "term.provisional",
                                locale,
                                String.valueOf(day(c.dueAt()).getYear()))
                        : null,
                waited);
    }

    private String used(StepClock c, Map<String, Integer> waited, Locale locale) {
        var now = clocks.until(c);
        var here = Math.max(
                0, terms.passed(c.openedAt(), now, c.term().unit()) - c.days().held());
        var parts = new ArrayList<String>();
        parts.add(sentences.text("clock.used", locale, days(c.days().carried() + here, c, locale)));
        waited.forEach((cause, days) ->
                parts.add(sentences.text("clock.waited." + cause, locale, sentences.text("term.wd", locale, days))));
        parts.add(
                now.isBefore(c.dueAt())
                        ? sentences.text(
                                "clock.left",
                                locale,
                                days(terms.passed(now, c.dueAt(), c.term().unit()), c, locale))
                        : sentences.text("clock.over", locale));
        return String.join(sentences.text("clock.join", locale), parts);
    }

    private static Map<String, Integer> waited(StepClock c) {
        var waited = new LinkedHashMap<String, Integer>();
        waited.put("applicant", c.days().applicantDays());
        waited.put("review", c.days().reviewDays());
        waited.put("notice", c.days().noticeDays());
        waited.put("suspended", c.days().suspendedDays());
        waited.put("other", c.days().otherDays());
        waited.values().removeAll(List.of(0));
        return waited;
    }

    private String days(int number, StepClock c, Locale locale) {
        return sentences.text("term." + c.term().unit().word(), locale, number);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, OfficialClock.ZONE);
    }
}
