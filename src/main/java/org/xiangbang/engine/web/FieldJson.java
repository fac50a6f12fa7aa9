package org.xiangbang.engine.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** A field that a form asks for, as the interface describes it: everything by which a program can fill it in. */
public record FieldJson(
        @Schema(description = "The name under which its value is sent")
        String id,

        @Schema(description = "In the reader's language, as are help, section and the names of options and columns")
        String name,

        @Schema(
                description = TYPES,
                allowableValues = {
                    "string",
                    "text",
                    "long",
                    "money",
                    "date",
                    "boolean",
                    "enum",
                    "choices",
                    "document",
                    "region",
                    "organization",
                    "uscc",
                    "table"
                })
        String type,

        @Schema(description = "Needed whenever the case goes on, that is with the outcomes approve and reserve")
        boolean required,

        @Schema(description = "The one outcome with which it is needed as well; left out for other fields")
        String requiredWith,

        @JsonUnwrapped Limits limits,

        @Schema(description = "The heading of the section of the form that begins with this field; left out within one")
        String section,

        @Schema(
                description =
                        "How to fill it in, or that there is nothing to choose now; left out where the name says enough")
        String help,

        @Schema(
                description =
                        "What may be chosen: send the id. Empty where anything of the type may be sent; of an enum or choices where nothing can be chosen now")
        List<Named> options,

        @Schema(description = "The columns of a table; empty for other types")
        List<Column> columns,

        @Schema(description = "What is known already, in the form in which it is sent; left out if nothing is")
        Object value) {

    private static final String TYPES = """
            string: one line. text: several lines. long: a whole number. money: a decimal text in yuan with at most two \
            places. date: yyyy-mm-dd. boolean: true or false. enum: the id of one option. choices: a list of ids of options. \
            document: a list of ids of uploaded documents (POST /api/v1/documents). region: the code of a division \
            (GET /api/v1/regions). organization: the number of an organization. uscc: a unified social credit code. \
            table: a list of objects, one for each row, each with the columns' ids as names.""";

    /** The limits of a value. */
    public record Limits(
            @Schema(description = "For a date: true if it may not be later than today")
            boolean past,

            @Schema(
                    description =
                            "The least value, inclusive: yuan for money, the number itself for a long, rows for a "
                                    + "table; left out where there is no limit")
            BigDecimal min,

            @Schema(description = "The greatest value, inclusive, in the unit of min; left out where there is no limit")
            BigDecimal max,

            @Schema(description = "The fewest characters; left out where there is no limit")
            Integer minLength,

            @Schema(description = "The most characters; left out where the type's own limit holds")
            Integer maxLength,

            @Schema(description = "The unit in which the value is read by people, such as 户; left out if it has none")
            String unit) {

        static Limits of(FieldDefinition field, String unit) {
            var bounds = field.bounds();
            return new Limits(
                    bounds.past(),
                    field.columns().isEmpty() ? bounds.min() : BigDecimal.valueOf(bounds.minRows()),
                    bounds.max(),
                    bounds.minLength(),
                    bounds.maxLength(),
                    unit);
        }
    }

    /** A choice: the id is sent, the name is read. */
    public record Named(String id, String name) {}

    /** A column of a table, with types as a field has them. */
    public record Column(String id, String name, String type, boolean required, List<Named> options) {}

    /** @param values what is known of the fields, by their ids */
    public static List<FieldJson> of(
            StepDefinition step, Map<String, Object> values, Sentences sentences, Locale locale) {
        return step.form().fields().stream()
                .map(field -> of(step, field, values.get(field.id()), sentences, locale))
                .toList();
    }

    private static FieldJson of(
            StepDefinition step, FieldDefinition field, Object value, Sentences sentences, Locale locale) {
        var process = step.process();
        var id = field.id();
        var section = step.form().sections().get(id);
        return new FieldJson(
                id,
                sentences.field(process, step.id(), id, field.label(), locale),
                field.type(),
                field.required(),
                said(field.bounds().neededWith()),
                Limits.of(field, said(sentences.unit(process, step.id(), id, field.unit(), "", locale))),
                section == null ? null : sentences.section(process, step.id(), id, section, locale),
                FieldHelp.of(step, field, sentences, locale),
                options(step, id, field.options(), sentences, locale),
                field.columns().stream()
                        .map(column -> column(step, id, column, sentences, locale))
                        .toList(),
                value == null ? field.defaultValue() : value);
    }

    private static Column column(
            StepDefinition step, String table, FieldDefinition.Column column, Sentences sentences, Locale locale) {
        return new Column(
                column.id(),
                sentences.column(table, column.id(), locale),
                column.type(),
                column.required(),
                options(step, table, column.options(), sentences, locale));
    }

    private static List<Named> options(
            StepDefinition step,
            String field,
            List<FieldDefinition.Option> options,
            Sentences sentences,
            Locale locale) {
        return options.stream()
                .map(o -> new Named(
                        o.id(), sentences.option(step.process(), step.id(), field, o.id(), o.label(), locale)))
                .toList();
    }

    /** Returns null for what the model leaves out. */
    private static String said(String text) {
        return VisibleText.isEmpty(text) ? null : text;
    }
}
