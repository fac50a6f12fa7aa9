package org.xiangbang.tasklist.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/**
 * The place in a list after which the next page begins: the last row's keys and its id. Its text has no meaning for the reader.
 * It contains only what that reader was shown, and it is refused in a list of another order.
 */
record Cursor(ListOrder order, List<String> values, String id) {
    private static final int MAX_TEXT = 400;
    private static final String END = "\n";
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    static Cursor of(ListOrder order, TaskItem item, String id) {
        return new Cursor(order, order.valuesOf(item), id);
    }

    String text() {
        var plain = order + END + String.join(END, values) + END + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param text null or blank for the beginning of the list
     * @return null for the beginning
     * @throws FormRefused naming the field {@code after}, when the text did not come from {@link #text} or from another order
     */
    static Cursor parse(String text, ListOrder order) {
        if (VisibleText.isEmpty(text)) return null;
        try {
            if (text.length() > MAX_TEXT) throw new IllegalArgumentException("too long");
            var parts = List.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(END, -1));
            if (parts.size() < 3) throw new IllegalArgumentException("too short");
            if (!parts.get(0).equals(order.toString())) throw new FormRefused("after", "tasklist.cursor.order");
            var id = parts.get(parts.size() - 1);
            if (!id.matches("[0-9A-Za-z.-]{1,64}")) throw new IllegalArgumentException("no id");
            var cursor = new Cursor(order, parts.subList(1, parts.size() - 1), id);
            order.parameters(cursor.values, id);
            return cursor;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException malformed) {
            throw new FormRefused("after", "field.cursor");
        }
    }

    /** Returns the parameters for a list whose rows have UUIDs. @throws FormRefused if the id is no UUID */
    Map<String, Object> byUuid() {
        try {
            return order.parameters(values, UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            throw new FormRefused("after", "field.cursor");
        }
    }

    Map<String, Object> byText() {
        return order.parameters(values, id);
    }

    static String micros(Instant at) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    /** @throws IllegalArgumentException for a time that no row can have */
    static Instant instant(String micros) {
        var at = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        if (at.isBefore(FIRST) || at.isAfter(LAST)) throw new IllegalArgumentException("no time");
        return at;
    }
}
