package org.xiangbang.engine.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.VisibleText;

/** Reads what a browser posted, by the declaration of the step. It checks nothing; the step gate does. */
final class PostedForm {
    private static final Pattern CELL = Pattern.compile("([A-Za-z]\\w*)\\[(\\d{1,3})]\\.(\\w+)");
    private static final List<String> NO_FIELDS = List.of("outcome", "opinion", "documents");

    private PostedForm() {}

    /** Reads the form. Fields that the step does not declare are passed on, so that the gate refuses them by name. */
    static StepForm read(StepDefinition step, MultiValueMap<String, String> posted) {
        var fields = new LinkedHashMap<String, Object>();
        var tables = new LinkedHashMap<String, TreeMap<Integer, Map<String, Object>>>();
        posted.forEach((name, values) -> {
            var cell = CELL.matcher(name);
            if (cell.matches())
                tables.computeIfAbsent(cell.group(1), table -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(cell.group(2)), row -> new LinkedHashMap<>())
                        .put(cell.group(3), line(values));
            else if (!NO_FIELDS.contains(name) && !name.startsWith("_")) put(fields, step, name, values);
        });
        tables.forEach((name, rows) -> fields.put(name, withoutBlankEnd(rows)));
        return new StepForm(
                line(posted.get("outcome")), text(posted.get("opinion")), fields, many(posted.get("documents")));
    }

    private static void put(Map<String, Object> fields, StepDefinition step, String name, List<String> values) {
        var type = step.field(name).map(FieldDefinition::type).orElse("string");
        Object value = switch (type) {
            case "choices", "document" -> many(values);
            case "text" -> text(values);
            default -> line(values);
        };
        if (value != null && !List.of().equals(value)) fields.put(name, value);
    }

    /** Returns the rows in their order. Blank rows in between stay, so that a row has the number that the person sees. */
    private static List<Map<String, Object>> withoutBlankEnd(TreeMap<Integer, Map<String, Object>> rows) {
        var kept = new ArrayList<>(rows.values());
        while (!kept.isEmpty() && kept.get(kept.size() - 1).values().stream().allMatch(Objects::isNull))
            kept.remove(kept.size() - 1);
        return kept;
    }

    private static String line(List<String> values) {
        var value = values == null || values.isEmpty() ? null : values.get(values.size() - 1);
        return VisibleText.isEmpty(value) ? null : value;
    }

    /** Reads a text. Browsers send line ends as CR LF; here each counts as one character. */
    private static String text(List<String> values) {
        var value = line(values);
        return value == null ? null : value.replace("\r\n", "\n");
    }

    private static List<String> many(List<String> values) {
        return values == null
                ? List.of()
                : values.stream().filter(v -> !VisibleText.isEmpty(v)).toList();
    }
}
