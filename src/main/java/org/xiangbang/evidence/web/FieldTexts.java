package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.PrivateFields;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes what was entered in a form so that it can be read again: with names and units, and without empty values. */
@Component
public class FieldTexts {
    private final Sentences sentences;
    private final Regions regions;
    private final CaseFiles cases;
    private final Show show;

    FieldTexts(Sentences sentences, Regions regions, CaseFiles cases, Show show) {
        this.sentences = sentences;
        this.regions = regions;
        this.cases = cases;
        this.show = show;
    }

    /**
     * One entry. It has {@code texts} unless it is a table or names {@code documents}.
     *
     * @param id of the field
     * @param type of the field in its model
     * @param entered the whole number where the texts are masked, because two that differ may read the same; never shown
     */
    public record Line(
            String id,
            String label,
            String type,
            List<String> texts,
            Table table,
            List<String> documents,
            Object entered) {
        /** Returns the entry in one line, rows of a table too; empty for documents. @param join between several values or rows */
        public String text(String join) {
            if (table == null) return String.join(join, texts);
            return table.rows().stream()
                    .map(row -> row.stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" ")))
                    .collect(Collectors.joining(join));
        }
    }

    /** The rows of a table field, with the ids, types and names of its columns. */
    public record Table(List<String> columns, List<String> types, List<String> headings, List<List<String>> rows) {}

    /** Returns the entries of a form in the model's order. What the model no longer declares comes last, under its id. */
    List<Line> of(StepDefinition step, Map<String, Object> entered, Locale locale) {
        return step.form().fields().stream()
                .filter(f -> entered.get(f.id()) != null && !"".equals(entered.get(f.id())))
                .map(f -> line(step, f, entered.get(f.id()), locale))
                .toList();
    }

    private Line line(StepDefinition step, FieldDefinition field, Object value, Locale locale) {
        var label = sentences.field(step.process(), step.id(), field.id(), field.label(), locale);
        if (field.type().equals("table"))
            return line(field, label, List.of(), table(step, field, value, locale), List.of());
        if (field.type().equals("document")) return line(field, label, List.of(), null, texts(value));
        var texts = texts(PrivateFields.masked(field.id(), value)).stream()
                .map(text -> text(step, field.id(), field.type(), field.options(), text, locale)
                        + behind(step, field, text, locale))
                .toList();
        var masked = PrivateFields.isMasked(field.id()) ? value : null;
        return new Line(field.id(), label, field.type(), texts, null, List.of(), masked);
    }

    /** Returns the unit behind a value. That of an amount stands there already. */
    private String behind(StepDefinition step, FieldDefinition field, String value, Locale locale) {
        var unit = sentences.unit(step.process(), step.id(), field.id(), field.unit(), value, locale);
        return VisibleText.isEmpty(unit) || field.type().equals("money") ? "" : " " + unit;
    }

    private static Line line(
            FieldDefinition field, String label, List<String> texts, Table table, List<String> documents) {
        return new Line(field.id(), label, field.type(), texts, table, documents, null);
    }

    private Table table(StepDefinition step, FieldDefinition field, Object value, Locale locale) {
        var headings = field.columns().stream()
                .map(c -> sentences.column(field.id(), c.id(), locale))
                .toList();
        var rows = ((List<?>) value)
                .stream()
                        .map(row -> field.columns().stream()
                                .map(c -> cell(step, field, c, ((Map<?, ?>) row).get(c.id()), locale))
                                .toList())
                        .toList();
        return new Table(
                field.columns().stream().map(FieldDefinition.Column::id).toList(),
                field.columns().stream().map(FieldDefinition.Column::type).toList(),
                headings,
                rows);
    }

    private String cell(
            StepDefinition step, FieldDefinition field, FieldDefinition.Column column, Object value, Locale locale) {
        if (value == null) return "";
        return text(step, field.id(), column.type(), column.options(), value.toString(), locale);
    }

    private String text(
            StepDefinition step,
            String field,
            String type,
            List<FieldDefinition.Option> options,
            String value,
            Locale locale) {
        return switch (type) {
            case "money" -> show.money(Money.parse(value)) + " " + sentences.text("web.yuan", locale);
            case "boolean" -> sentences.text(Boolean.parseBoolean(value) ? "web.yes" : "web.no", locale);
            case "region" ->
                regions.find(value)
                        .map(place -> regions.fullName(place.region()))
                        .orElse(value);
            case "organization" -> cases.organizationName(value);
            case "enum", "choices" ->
                options.stream()
                        .filter(o -> o.id().equals(value))
                        .map(o -> sentences.option(step.process(), step.id(), field, o.id(), o.label(), locale))
                        .findFirst()
                        .orElse(value);
            default -> value;
        };
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(value.toString());
    }
}
