package org.xiangbang.demonstration;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads the values of a story that depend on the day and on other cases: {@code day:+30} is a date counted from the act's day, {@code
 * year:-1} a year, {@code case:name} the number of a case that was begun before.
 */
record StoryWords(LocalDate today, UnaryOperator<String> number) {
    private static final Pattern DAY = Pattern.compile("day:([+-]?\\d+)");
    private static final Pattern YEAR = Pattern.compile("year:([+-]?\\d+)");
    private static final Pattern CASE = Pattern.compile("case:([\\w-]+)");

    Map<String, Object> read(Map<String, ?> values) {
        var all = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> all.put(name, read(value)));
        return all;
    }

    /** Reads a login at a case's own desk: {@code organization.finance@case:name}. */
    String login(String login) {
        var at = login.indexOf('@') + 1;
        var named = CASE.matcher(login.substring(at));
        return named.matches() ? login.substring(0, at) + number.apply(named.group(1)) : login;
    }

    private Object read(Object value) {
        if (value instanceof Map<?, ?> map) {
            var read = new LinkedHashMap<String, Object>();
            map.forEach((name, cell) -> read.put(name.toString(), read(cell)));
            return read;
        }
        if (value instanceof List<?> list) return list.stream().map(this::read).toList();
        return value instanceof String text ? word(text) : value;
    }

    private Object word(String text) {
        var day = DAY.matcher(text);
        if (day.matches()) return today.plusDays(Integer.parseInt(day.group(1))).toString();
        var year = YEAR.matcher(text);
        if (year.matches()) return today.getYear() + Integer.parseInt(year.group(1));
        var named = CASE.matcher(text);
        return named.matches() ? number.apply(named.group(1)) : text;
    }
}
