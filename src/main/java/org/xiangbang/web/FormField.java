package org.xiangbang.web;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.xiangbang.shared.VisibleText;

/**
 * One field of a form as {@code templates/web/fields.html} shows it. The labels are in the reader's language already; the value
 * is as it was typed or prefilled.
 *
 * @param id the name under which the browser sends it; a cell of a table is {@code budget[0].amount}
 * @param type string, text, long, date, boolean, enum, choices, money, document, table, region, uscc or organization
 * @param neededFor the outcome with which alone it is required, or null
 * @param unit the unit shown beside the input, or null
 * @param help one sentence below the label, or null
 * @param options what may be chosen (enum, choices; region and organization when the choice is limited)
 * @param columns the columns of a table
 * @param value text, list of texts (choices, document) or list of maps from column id to text (table); null when empty
 * @param errors sentences by field id: this field's own and, in a table, those of its cells
 */
public record FormField(
        String id,
        String label,
        String type,
        boolean required,
        Needed neededFor,
        Limits limits,
        String unit,
        String help,
        List<Option> options,
        List<Column> columns,
        Object value,
        Map<String, List<String>> errors) {

    /** Up to this number all options are shown at once; more are offered in a list that opens. */
    private static final int OPTIONS_AT_A_GLANCE = 5;

    private static final int BLANK_ROWS = 2;

    /** Fields of text that are typed with digits. */
    private static final Map<String, String> KEYBOARDS =
            Map.of("phone", "tel", "bankAccount", "numeric", "payeeAccount", "numeric");

    /**
     * The limits that the browser checks on an input. Each is null where there is no such limit.
     *
     * @param min smallest value allowed, as text; of a table the fewest rows
     * @param max largest value allowed, as text
     * @param maxLength most characters allowed
     */
    public record Limits(String min, String max, Integer maxLength) {
        public static final Limits NONE = new Limits(null, null, null);
    }

    /** The outcome with which alone a field is required: its word and its label. */
    public record Needed(String outcome, String label) {}

    /** Something that may be chosen. */
    public record Option(String id, String label) {}

    /** A column of a table field. */
    public record Column(String id, String label, String type, boolean required, List<Option> options) {}

    /** Returns the element id of the input of a field: {@code budget[2].amount} becomes {@code f-budget-2-amount}. */
    public static String anchor(String field) {
        return "f-" + field.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("-$", "");
    }

    public String anchor() {
        return anchor(id);
    }

    public List<String> errorsOf(String field) {
        return errors.getOrDefault(field, List.of());
    }

    /** Returns the ids for {@code aria-describedby}: those of the help and of the errors, if there are any; null without either. */
    public String describedBy() {
        var ids = new StringJoiner(" ");
        if (help != null) ids.add(anchor() + "-help");
        if (!errorsOf(id).isEmpty()) ids.add(anchor() + "-error");
        if ("money".equals(type)) ids.add(anchor() + "-words");
        return ids.length() == 0 ? null : ids.toString();
    }

    public boolean invalid() {
        return !errorsOf(id).isEmpty();
    }

    /**
     * Is it of no use until that outcome is chosen? A field that has a value or an error is shown in any case.
     */
    public boolean onlyWithOutcome() {
        return neededFor != null
                && (value == null || texts().isEmpty())
                && errors.keySet().stream().noneMatch(this::own);
    }

    private boolean own(String field) {
        return field.equals(id) || field.startsWith(id + "[");
    }

    /** Returns the same field without the sentence below its label. */
    public FormField withoutHelp() {
        return new FormField(id, label, type, required, neededFor, limits, unit, null, options, columns, value, errors);
    }

    /** Returns the keyboard that a telephone shows for a field of text; null for the usual one. */
    public String keyboard() {
        return KEYBOARDS.get(id);
    }

    public boolean atAGlance() {
        return options.size() <= OPTIONS_AT_A_GLANCE;
    }

    /** Returns the value as one text; empty when there is none. */
    public String text() {
        return value == null ? "" : value.toString();
    }

    public List<String> texts() {
        if (value instanceof List<?> many)
            return many.stream().map(String::valueOf).toList();
        return value == null || VisibleText.isEmpty(value.toString()) ? List.of() : List.of(value.toString());
    }

    public boolean chosen(String option) {
        return texts().contains(option);
    }

    /** Returns how many rows a table shows: those with a value and a blank one, at least two and as many as it needs. */
    public int rows() {
        var least = "table".equals(type) && limits.min() != null
                ? Math.max(BLANK_ROWS, Integer.parseInt(limits.min()))
                : BLANK_ROWS;
        return value instanceof List<?> rows ? Math.max(least, rows.size() + 1) : least;
    }

    /** Returns the text of a table's cell; empty when there is none. */
    public String cell(int row, String column) {
        if (!(value instanceof List<?> rows) || row >= rows.size() || !(rows.get(row) instanceof Map<?, ?> cells))
            return "";
        var cell = cells.get(column);
        return cell == null ? "" : cell.toString();
    }

    public String cellId(int row, String column) {
        return id + "[" + row + "]." + column;
    }

    public String cellAnchor(int row, String column) {
        return anchor(cellId(row, column));
    }
}
