package org.xiangbang.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.OrganizationNumbers;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Offered;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.WrittenNumber;

/** Reads one value of a form by its declared type; null means that a violation was added. */
@Component
public class FieldValue {
    private static final int STRING = 200;
    private static final int TEXT = 4_000;
    private static final int ROWS = 200;
    private static final BigDecimal MOST = new BigDecimal(Money.MAX.yuan());

    private final Regions regions;
    private final OrganizationNumbers organizations;
    private final OfficialClock clock;

    FieldValue(Regions regions, OrganizationNumbers organizations, OfficialClock clock) {
        this.regions = regions;
        this.organizations = organizations;
        this.clock = clock;
    }

    public static boolean empty(Object sent) {
        return sent == null
                || sent instanceof String s && VisibleText.isEmpty(s)
                || sent instanceof Collection<?> c && c.stream().allMatch(FieldValue::empty)
                || sent instanceof Map<?, ?> m && m.values().stream().allMatch(FieldValue::empty);
    }

    public Object read(FieldDefinition field, Object sent, List<Violation> wrong) {
        var id = field.id();
        return switch (field.type()) {
            case "text" -> limited(field, text(id, sent, orElse(field.bounds().maxLength(), TEXT), true, wrong), wrong);
            case "long" -> bounded(field, whole(id, sent, wrong), wrong);
            case "money" -> bounded(field, money(id, sent, wrong), wrong);
            case "date" -> done(field, date(id, sent, wrong), wrong);
            case "boolean" -> yes(id, sent, wrong);
            case "enum" -> option(id, field.options(), sent, wrong);
            case "choices" -> choices(field, sent, wrong);
            case "document" -> names(id, sent, wrong);
            case "region" -> region(id, sent, wrong);
            case "organization" -> organization(id, sent, wrong);
            case "table" -> table(field, sent, wrong);
            default -> limited(field, text(id, sent, orElse(field.bounds().maxLength(), STRING), false, wrong), wrong);
        };
    }

    public static String text(String id, Object sent, int longest, boolean lines, List<Violation> wrong) {
        if (!(sent instanceof String text)) return refuse(wrong, id, "field.type.text");
        if (text.length() > longest) return refuse(wrong, id, "field.tooLong", longest, text.length());
        if (VisibleText.hasControls(text, lines)) return refuse(wrong, id, "field.control");
        return VisibleText.of(text);
    }

    private static String limited(FieldDefinition field, String text, List<Violation> wrong) {
        if (text != null
                && field.bounds().minLength() != null
                && text.length() < field.bounds().minLength())
            return refuse(wrong, field.id(), "field.tooShort", field.bounds().minLength());
        return text;
    }

    private static Long whole(String id, Object sent, List<Violation> wrong) {
        try {
            if (sent instanceof Integer || sent instanceof Long) return ((Number) sent).longValue();
            if (sent instanceof String text) return WrittenNumber.of(text).whole();
        } catch (NumberFormatException e) {
            return refuse(wrong, id, "field.type.long");
        }
        return refuse(wrong, id, "field.type.long");
    }

    private static Money money(String id, Object sent, List<Violation> wrong) {
        if (!(sent instanceof String text)) return refuse(wrong, id, "field.type.money");
        try {
            var yuan = WrittenNumber.of(text).value();
            if (yuan.scale() > Money.PLACES) return refuse(wrong, id, "field.money.decimals");
            if (yuan.signum() <= 0) return refuse(wrong, id, "field.money.positive");
            if (yuan.compareTo(MOST) > 0) return refuse(wrong, id, "field.money.max", Money.MAX.yuan());
            return Money.of(yuan);
        } catch (NumberFormatException e) {
            return refuse(wrong, id, "field.type.money");
        }
    }

    private static <T> T bounded(FieldDefinition field, T read, List<Violation> wrong) {
        if (read == null) return null;
        var number = read instanceof Money m ? new BigDecimal(m.yuan()) : BigDecimal.valueOf((Long) read);
        if (field.bounds().min() != null && number.compareTo(field.bounds().min()) < 0)
            return refuse(wrong, field.id(), "field.min", field.bounds().min().toPlainString());
        if (field.bounds().max() != null && number.compareTo(field.bounds().max()) > 0)
            return refuse(wrong, field.id(), "field.max", field.bounds().max().toPlainString());
        return read;
    }

    private static LocalDate date(String id, Object sent, List<Violation> wrong) {
        try {
            if (sent instanceof String text) {
                var date = LocalDate.parse(VisibleText.of(text));
                if (date.getYear() >= 1900 && date.getYear() <= 2199) return date;
            }
        } catch (DateTimeParseException e) {
            return refuse(wrong, id, "field.type.date");
        }
        return refuse(wrong, id, "field.type.date");
    }

    /** Checks the date of what has been done: nobody can have done it tomorrow (ours, decision 0115). */
    private LocalDate done(FieldDefinition field, LocalDate date, List<Violation> wrong) {
        if (date == null || !field.bounds().past() || !date.isAfter(clock.today())) return date;
        return refuse(wrong, field.id(), "field.past", clock.today());
    }

    private static Boolean yes(String id, Object sent, List<Violation> wrong) {
        if (sent instanceof Boolean yes) return yes;
        return switch (String.valueOf(sent)) {
            case "true", "on" -> true;
            case "false" -> false;
            default -> refuse(wrong, id, "field.type.boolean");
        };
    }

    private static String option(String id, List<FieldDefinition.Option> options, Object sent, List<Violation> wrong) {
        if (sent instanceof String text && options.stream().anyMatch(o -> o.id().equals(text))) return text;
        return refuse(wrong, id, "field.option", offered(id, options));
    }

    private static Offered offered(String id, List<FieldDefinition.Option> options) {
        var labels = new LinkedHashMap<String, String>();
        options.forEach(option -> labels.put(option.id(), option.label()));
        return new Offered(id.replaceFirst("\\[.*", ""), labels);
    }

    private static List<String> choices(FieldDefinition field, Object sent, List<Violation> wrong) {
        var chosen = names(field.id(), sent, wrong);
        if (chosen == null || field.options().isEmpty()) return chosen;
        var known = field.options().stream().map(FieldDefinition.Option::id).toList();
        return known.containsAll(chosen)
                ? chosen
                : refuse(wrong, field.id(), "field.option", offered(field.id(), field.options()));
    }

    private static List<String> names(String id, Object sent, List<Violation> wrong) {
        var several = sent instanceof Collection<?> c ? c : List.of(sent);
        var names = new ArrayList<String>();
        for (var one : several) {
            if (empty(one)) continue;
            var name = text(id, one, STRING, false, wrong);
            if (name == null) return null;
            names.add(name);
        }
        return List.copyOf(names);
    }

    private String region(String id, Object sent, List<Violation> wrong) {
        var typed = text(id, sent, STRING, false, wrong);
        if (typed == null) return null;
        var code = regions.typed(typed);
        return regions.find(code).isPresent() ? code : refuse(wrong, id, "field.region", code);
    }

    private String organization(String id, Object sent, List<Violation> wrong) {
        var typed = text(id, sent, STRING, false, wrong);
        return typed == null ? null : organizations.typed(typed);
    }

    private List<Map<String, Object>> table(FieldDefinition field, Object sent, List<Violation> wrong) {
        if (!(sent instanceof Collection<?> rows)) return refuse(wrong, field.id(), "field.type.table");
        if (rows.size() > ROWS) return refuse(wrong, field.id(), "field.rows.max", ROWS);
        var read = new ArrayList<Map<String, Object>>();
        int number = 0;
        for (var row : rows) {
            if (!empty(row)) read.add(row(field, number, row, wrong));
            number++;
        }
        if (read.size() < field.bounds().minRows())
            return refuse(wrong, field.id(), "field.rows.min", field.bounds().minRows());
        return List.copyOf(read);
    }

    private Map<String, Object> row(FieldDefinition field, int number, Object sent, List<Violation> wrong) {
        var prefix = "%s[%d].".formatted(field.id(), number);
        var read = new LinkedHashMap<String, Object>();
        if (!(sent instanceof Map<?, ?> cells)) {
            refuse(wrong, "%s[%d]".formatted(field.id(), number), "field.type.row");
            return read;
        }
        for (var column : field.columns()) {
            var cell = cells.get(column.id());
            if (!empty(cell)) {
                var value = read(cell(column, prefix), cell, wrong);
                if (value != null) read.put(column.id(), value);
            } else if (column.required()) refuse(wrong, prefix + column.id(), "field.required");
        }
        for (var name : cells.keySet())
            if (field.columns().stream().noneMatch(c -> c.id().equals(name)))
                refuse(wrong, prefix + name, "field.unknown");
        return read;
    }

    private static FieldDefinition cell(FieldDefinition.Column column, String prefix) {
        return new FieldDefinition(
                prefix + column.id(),
                column.id(),
                column.type(),
                column.required(),
                FieldDefinition.Bounds.NONE,
                column.options(),
                List.of(),
                "",
                "",
                null,
                column.optionsFrom(),
                "");
    }

    private static int orElse(Integer declared, int otherwise) {
        return declared == null ? otherwise : declared;
    }

    private static <T> T refuse(List<Violation> wrong, String field, String code, Object... facts) {
        wrong.add(new Violation(field, code, facts));
        return null;
    }
}
