package org.xiangbang.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Money;

/** Writes amounts and times for pages: {@code ${@show.money(project.amount)}}. */
@Component("show")
public class Show {
    private static final int KILO = 1024;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

    /** Writes yuan with separators and two places: {@code 640,000.00}; empty without an amount. */
    public String money(Money amount) {
        return amount == null ? "" : grouped(BigDecimal.valueOf(amount.fen(), 2));
    }

    public String money(long fen) {
        return money(new Money(fen));
    }

    /** Writes ten thousand yuan with two places, rounded half up, without the unit: {@code 64.00}; empty without an amount. */
    public String wan(Money amount) {
        return amount == null ? "" : grouped(BigDecimal.valueOf(amount.fen(), 6).setScale(2, RoundingMode.HALF_UP));
    }

    public String wan(long fen) {
        return wan(new Money(fen));
    }

    /** Writes an amount as lists show it under {@code web.wan}: Chinese counts in ten thousands, English does not. */
    public String overview(Money amount, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? money(amount) : wan(amount);
    }

    /** Writes the capital form that vouchers use: {@code 陆拾肆万元整}. */
    public String capital(Money amount) {
        return amount == null ? "" : CapitalAmount.of(amount);
    }

    /** Writes a time: {@code 2026-11-22 14:05}; empty without one. */
    public String time(Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(ZONE));
    }

    public String date(Instant at) {
        return at == null ? "" : date(LocalDate.ofInstant(at, ZONE));
    }

    public String date(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** Writes the size of a file in the unit that gives the shortest number: {@code 812 B}, {@code 64 kB}, {@code 1.2 MB}, {@code 3.4 GB}. */
    public String size(long bytes) {
        if (bytes < KILO) return bytes + " B";
        if (bytes < KILO * KILO) return bytes / KILO + " kB";
        return bytes < (long) KILO * KILO * KILO
                ? tenths(bytes, (long) KILO * KILO) + " MB"
                : tenths(bytes, (long) KILO * KILO * KILO) + " GB";
    }

    private static String tenths(long bytes, long unit) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.00", SYMBOLS).format(number);
    }
}
