package org.xiangbang.evidence.issued;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a template writes onto a paper, all of it in Chinese and as a page would show it. What nobody entered is empty.
 *
 * @param facts what was applied for, each with its label
 * @param tables rows that were entered with it
 * @param opinions what each step said, in order
 * @param record everything by its place: {@code decide.approvedAmount} is what was entered at a step, as {@code decide.outcome}
 *     and {@code decide.at} are what it decided and when; {@code agreement.targets} is a line or table of a fact
 */
public record PaperContent(
        String caseNo,
        String title,
        String organization,
        String place,
        List<Fact> facts,
        List<Table> tables,
        List<Opinion> opinions,
        Map<String, Entry> record,
        Issue issue) {

    private static final Table NONE = new Table("", List.of(), List.of(), List.of());

    /** A labeled value. */
    public record Fact(String label, String text) {}

    /**
     * A table with a head.
     *
     * @param columns their ids
     */
    public record Table(String label, List<String> columns, List<String> headings, List<List<String>> rows) {

        /** Returns the table with these columns of it, in this order. */
        public Table only(String... ids) {
            var kept =
                    Arrays.stream(ids).map(columns::indexOf).filter(i -> i >= 0).toList();
            return new Table(
                    label,
                    kept.stream().map(columns::get).toList(),
                    kept.stream().map(headings::get).toList(),
                    rows.stream()
                            .map(row -> kept.stream().map(row::get).toList())
                            .toList());
        }
    }

    /** What was said at a step. */
    public record Opinion(String step, String desk, String outcome, String opinion, String person, String at) {}

    /**
     * One value of the record.
     *
     * @param capital an amount in capital numerals (大写); empty for any other value
     * @param table null unless it has rows
     */
    public record Entry(String text, String capital, Table table) {

        /** Returns an amount in figures and capital numerals; any other value as it is. */
        public String sum() {
            return capital.isEmpty() ? text : text + "（" + capital + "）";
        }
    }

    /**
     * The issuing.
     *
     * @param name what the paper is called
     * @param authority whose paper it is
     */
    public record Issue(String name, String authority, String by, String at) {}

    /** Returns the value; empty if nobody entered it. */
    public String text(String id) {
        var entry = record.get(id);
        return entry == null ? "" : entry.text();
    }

    /** Returns the amount in figures and capital numerals; empty if nobody entered it. */
    public String sum(String id) {
        var entry = record.get(id);
        return entry == null ? "" : entry.sum();
    }

    /** Returns the rows; none if nobody entered any. */
    public Table table(String id) {
        var entry = record.get(id);
        return entry == null || entry.table() == null ? NONE : entry.table();
    }

    public String name() {
        return issue.name();
    }

    public String authority() {
        return issue.authority();
    }

    public String issuedBy() {
        return issue.by();
    }

    public String issuedAt() {
        return issue.at();
    }
}
