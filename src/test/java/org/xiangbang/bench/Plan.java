package org.xiangbang.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCreatorUtils;

/** How the database runs a recorded statement, with the values that were sent. */
public final class Plan {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode all;
    private final JsonNode root;

    private Plan(JsonNode all) {
        this.all = all;
        this.root = all.get("Plan");
    }

    /** The plan; nothing is run. */
    public static Plan intended(JdbcTemplate db, SqlMeter.Call call) {
        return of(db, "explain (format json) ", call, sql -> sql);
    }

    /** The plan with what it took to find it; nothing is run. */
    static Plan found(JdbcTemplate db, SqlMeter.Call call) {
        return of(db, "explain (memory, format json) ", call, sql -> sql);
    }

    /** The plan with what it did, run on the tables that {@code elsewhere} puts in the place of the real ones. */
    public static Plan done(JdbcTemplate db, SqlMeter.Call call, UnaryOperator<String> elsewhere) {
        return of(db, "explain (analyze, buffers, format json) ", call, elsewhere);
    }

    private static Plan of(JdbcTemplate db, String explain, SqlMeter.Call call, UnaryOperator<String> elsewhere) {
        var text = db.query(
                explain + elsewhere.apply(call.sql()),
                (PreparedStatement statement) -> set(statement, call.values()),
                (row, n) -> row.getString(1));
        try {
            return new Plan(JSON.readTree(text.get(0)).get(0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, Map<Integer, Object> values) throws SQLException {
        for (var value : values.entrySet())
            StatementCreatorUtils.setParameterValue(
                    statement,
                    value.getKey(),
                    org.springframework.jdbc.core.SqlTypeValue.TYPE_UNKNOWN,
                    value.getValue());
    }

    /** Memory that the planner used, a measure of its work that no clock and no other load changes. Only of a plan that was {@link #found}. */
    int planningKilobytes() {
        return all.get("Planning").get("Memory Used").asInt();
    }

    /** Blocks of 8 kB that were looked at, whether they were in memory or not. */
    public long buffers() {
        return root.get("Shared Hit Blocks").asLong()
                + root.get("Shared Read Blocks").asLong();
    }

    /** Rows that the statement answered with. */
    public long rows() {
        return root.get("Actual Rows").asLong();
    }

    /** Rows for which an index alone did not suffice. */
    public long heapFetches() {
        return root.findValues("Heap Fetches").stream()
                .mapToLong(JsonNode::asLong)
                .sum();
    }

    /** Each node as {@code Index Only Scan inbox_todo}: its kind, then the index or else the table. */
    public List<String> nodes() {
        var all = new ArrayList<String>();
        collect(root, all);
        return all;
    }

    /** Tables that are read from the first row to the last. */
    public List<String> readWhole() {
        return nodes().stream()
                .filter(n -> n.startsWith("Seq Scan "))
                .map(n -> n.substring("Seq Scan ".length()))
                .toList();
    }

    /** What is read from the first row or entry to the last: scans of tables, and of indexes without a condition on them. */
    public List<String> readToTheEnd() {
        var all = new ArrayList<String>();
        readToTheEnd(root, all);
        return all;
    }

    private static void readToTheEnd(JsonNode node, List<String> all) {
        var kind = node.get("Node Type").asText();
        if (kind.equals("Seq Scan") || kind.startsWith("Index") && !node.has("Index Cond"))
            all.add(node.get("Relation Name").asText());
        if (node.has("Plans")) node.get("Plans").forEach(child -> readToTheEnd(child, all));
    }

    private static void collect(JsonNode node, List<String> all) {
        var on = node.has("Index Name") ? node.get("Index Name") : node.get("Relation Name");
        all.add(node.get("Node Type").asText() + (on == null ? "" : " " + on.asText()));
        if (node.has("Plans")) node.get("Plans").forEach(child -> collect(child, all));
    }

    @Override
    public String toString() {
        return root.toPrettyString();
    }
}
