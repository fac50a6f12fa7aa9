package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies every row that a case has in any table, once for each row of {@code bench.item}: ids of its own, and what else differs from
 * copy to copy; everything else as the application and the engine wrote it.
 */
public final class RowCopies {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> TEXTS = Set.of("text", "varchar", "jsonb");
    private static final Set<String> SHARED_IDS = Set.of("proc_def_id_", "deployment_id_");

    /** Columns that every copy has its own value in, whatever the first case has there. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("case_no", "i.case_no"),
            Map.entry("business_key", "i.case_no"),
            Map.entry("business_key_", "i.case_no"),
            Map.entry("title", "i.title"),
            Map.entry("region", "i.region"),
            Map.entry("department", "i.department"),
            Map.entry("desk", "i.desk"),
            Map.entry("applicant", "i.desk"),
            Map.entry("owner_", "i.desk"),
            Map.entry("desk_id", "i.desk_id"),
            Map.entry("due_date_", "i.due"),
            Map.entry("due_at", "i.due"),
            Map.entry("soon_at", "i.soon"),
            Map.entry("create_time_", "i.created"),
            Map.entry("created_at", "i.created"),
            Map.entry("offered_at", "i.created"),
            Map.entry("severity", "tasklist.severity(i.soon, i.due, now())"),
            Map.entry("turns_at", "tasklist.turns_at(i.soon, i.due, now())"),
            Map.entry("place", "i.place"),
            Map.entry("text", "lower(i.title || ' ' || i.place)"),
            Map.entry("assignee_", "i.assignee"),
            Map.entry("assignee", "i.assignee"));

    private static final Set<String> EMPTY_AT_FIRST = Set.of("assignee_", "assignee");

    private record Table(String name, List<Column> columns) {
        boolean has(String column) {
            return columns.stream().anyMatch(c -> c.name.equals(column));
        }
    }

    private record Column(String name, String type) {}

    private final JdbcClient db;
    private final String caseNo;
    private final List<String> instances;
    private final List<String> tasks;
    private final Copied copied;
    private final Map<String, String> words;

    /** What differs from copy to copy. */
    public interface Copied {
        /** Returns the value of a column in SQL, where {@code r} is the row and {@code i} the item; null to copy it. */
        String value(String column, String type, Object known);
    }

    /** Copies of an open case with the desk and the dates of their items. */
    RowCopies(JdbcClient db, String caseNo) {
        this(
                db,
                caseNo,
                (column, type, known) -> known != null || EMPTY_AT_FIRST.contains(column) ? OWN.get(column) : null,
                Map.of());
    }

    /**
     * @param caseNo of a case that may be at any point of its life
     * @param words that may stand within any text, in the order in which they are looked for, each with what a copy has there, in SQL
     */
    public RowCopies(JdbcClient db, String caseNo, Copied copied, Map<String, String> words) {
        this.db = db;
        this.caseNo = caseNo;
        this.copied = copied;
        this.words = words;
        this.instances = db.sql("""
                        with recursive part as (
                            select id_, proc_inst_id_ from public.act_ru_execution where business_key_ = ?
                            union
                            select e.id_, e.proc_inst_id_ from public.act_ru_execution e
                              join part p on e.super_exec_ = p.id_ or e.parent_id_ = p.id_)
                        select distinct proc_inst_id_ from part
                        """).param(caseNo).query(String.class).list();
        this.tasks = db.sql("select task_id from evidence.offer where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** Without the checks of foreign keys, which the first case has passed, and with indexes made anew at the end. */
    public void insert() {
        db.sql("set session_replication_role = replica").update();
        db.sql("set maintenance_work_mem = '512MB'").update();
        for (var table : tables()) {
            var where = where(table);
            var rows = where == null
                    ? List.<String>of()
                    : db.sql("select ctid::text from %s where %s".formatted(table.name, where))
                            .query(String.class)
                            .list();
            if (!rows.isEmpty()) copy(table, rows);
        }
    }

    private void copy(Table table, List<String> rows) {
        var indexes = db.sql("""
                        select x.indexrelid::regclass::text as name, pg_get_indexdef(x.indexrelid) as made from pg_index x
                         where x.indrelid = ?::regclass
                           and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid)
                        """)
                .param(table.name)
                .query((row, n) -> Map.entry(row.getString("name"), row.getString("made")))
                .list();
        indexes.forEach(index -> db.sql("drop index " + index.getKey()).update());
        rows.forEach(row -> copy(table, row));
        indexes.forEach(index -> db.sql(index.getValue()).update());
    }

    private void copy(Table table, String row) {
        var own = new LinkedHashSet<String>();
        var values = new ArrayList<String>();
        var known = db.sql("select * from %s where ctid = '%s'".formatted(table.name, row))
                .query()
                .singleRow();
        for (var column : table.columns) {
            own.add(column.name);
            values.add(value(column, known.get(column.name)));
        }
        db.sql("insert into %s (%s) select %s from %s r cross join bench.item i where r.ctid = '%s'"
                        .formatted(table.name, String.join(", ", own), String.join(", ", values), table.name, row))
                .update();
    }

    private String value(Column column, Object known) {
        var own = copied.value(column.name, column.type, known);
        if (own != null) return own;
        if (known == null || column.type.equals("bytea") || SHARED_IDS.contains(column.name)) return "r." + column.name;
        return withOwnWords("r." + column.name, column.type, known.toString());
    }

    private String withOwnWords(String value, String type, String known) {
        if (type.equals("uuid")) return copy(known);
        if (!TEXTS.contains(type)) return value;
        var text = value + "::text";
        for (var word : words.entrySet())
            if (known.contains(word.getKey()))
                text = "replace(%s, '%s', %s)".formatted(text, word.getKey(), word.getValue());
        for (var id :
                ID.matcher(known).results().map(MatchResult::group).distinct().toList())
            text = "replace(%s, '%s', %s::text)".formatted(text, id, copy(id));
        return text.equals(value + "::text") ? value : "(%s)::%s".formatted(text, type);
    }

    private static String copy(String id) {
        return "md5('%s' || i.n)::uuid".formatted(id);
    }

    private String where(Table table) {
        if (table.has("case_no")) return "case_no = '%s'".formatted(caseNo);
        if (table.has("proc_inst_id_")) return among("proc_inst_id_", instances);
        if (table.has("process_instance_id_")) return among("process_instance_id_", instances);
        if (table.has("task_id_")) return among("task_id_", tasks);
        return table.has("task_id") ? among("task_id::text", tasks) : null;
    }

    private static String among(String column, List<String> ids) {
        return ids.isEmpty() ? null : "%s in ('%s')".formatted(column, String.join("', '", ids));
    }

    private List<Table> tables() {
        return db
                .sql("""
                select t.table_schema || '.' || t.table_name as name, c.column_name, c.udt_name
                  from information_schema.tables t
                  join information_schema.columns c using (table_schema, table_name)
                 where t.table_type = 'BASE TABLE' and c.is_identity = 'NO' and c.is_generated = 'NEVER'
                   and t.table_schema not in ('pg_catalog', 'information_schema', 'bench', 'migrations')
                 order by 1, c.ordinal_position
                """)
                .query((row, n) -> Map.entry(
                        row.getString("name"), new Column(row.getString("column_name"), row.getString("udt_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
                .entrySet()
                .stream()
                .map(table -> new Table(table.getKey(), table.getValue()))
                .toList();
    }
}
