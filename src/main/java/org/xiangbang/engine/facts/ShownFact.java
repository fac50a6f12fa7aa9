package org.xiangbang.engine.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * A fact on which a step decides, in the reader's language and with the values as the records hold them.
 *
 * @param id the word in the model
 * @param lines none, like {@code tables}, if there is nothing on record
 */
@Schema(example = ShownFact.EXAMPLE)
public record ShownFact(String id, String name, List<Line> lines, List<Table> tables) {
    static final String EXAMPLE = """
            {"id": "money", "name": "资金",
             "lines": [{"id": "asked", "name": "申请金额", "type": "money", "value": "640000.00", "text": "640,000.00 元"}],
             "tables": [{"id": "budgetLines", "name": "预算", "columns": [{"id": "source", "name": "资金来源"},
              {"id": "amount", "name": "金额"}], "rows": [{"source": {"type": "word", "value": "donation", "text": "社会捐赠"},
              "amount": {"type": "money", "value": "640000.00", "text": "640,000.00 元"}}]}]}""";

    /**
     * @param type money, number, percent, date, time, boolean, word, place, desk, organization, case, documents or text
     * @param value money as a decimal string in yuan, a date in ISO form, a word of the records, a code, an id or a number;
     *     documents as a list of their ids and names
     */
    public record Line(String id, String name, String type, Object value, String text) {}

    /** @param rows cells by the ids of their columns; none where there is no value */
    public record Table(String id, String name, List<Column> columns, List<Map<String, Cell>> rows) {}

    /** A document; its name is its id for readers who may not see it. */
    public record Paper(String id, String name) {}

    /** A column of a table. */
    public record Column(String id, String name) {}

    /** A value as in {@link Line}. */
    public record Cell(String type, Object value, String text) {}

    public boolean empty() {
        return lines.isEmpty() && tables.isEmpty();
    }
}
