package org.xiangbang.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;

/** Writes holidays and days for the pages of the calendar: {@code 2月14日（周六）}, {@code Sat 14 Feb}. */
@Component("holidayNames")
public class HolidayNames {
    private final Sentences sentences;

    HolidayNames(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Returns the holiday's name, or both names when two are given together. An unknown name stays as it is. */
    public String of(String name, Locale locale) {
        return Arrays.stream(name.split("、"))
                .map(n -> Holiday.named(n)
                        .map(h -> sentences.text("holiday." + h.word(), locale))
                        .orElse(n))
                .collect(Collectors.joining(sentences.text("calendar.and", locale)));
    }

    /** Writes a day with the day of the week. */
    public String day(LocalDate day, Locale locale) {
        return sentences.text(
                "calendar.day.full",
                locale,
                date(day, locale),
                sentences.text("weekday." + day.getDayOfWeek().getValue(), locale));
    }

    /** Writes a period: {@code 2月15日至23日}, {@code 15–23 Feb}. A single day is written alone. */
    public String span(LocalDate from, LocalDate to, Locale locale) {
        if (from.equals(to)) return date(from, locale);
        var sameMonth = from.getMonth() == to.getMonth();
        var english = english(locale);
        var first = sameMonth && english ? String.valueOf(from.getDayOfMonth()) : date(from, locale);
        var last = sameMonth && !english ? to.getDayOfMonth() + "日" : date(to, locale);
        return sentences.text("calendar.span", locale, first, last);
    }

    public String month(int month, Locale locale) {
        return english(locale)
                ? LocalDate.of(2024, month, 1).format(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH))
                : month + "月";
    }

    String date(LocalDate day, Locale locale) {
        return english(locale)
                ? day.format(DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH))
                : day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
