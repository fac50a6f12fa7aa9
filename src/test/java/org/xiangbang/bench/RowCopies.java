package org.xiangbang.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Copies every row that a case has in any table, once for each row of {@code bench.item}: ids of its own, its number, title, desk
 * and dates; everything else as the application and the engine wrote it.
 */
final class RowCopies {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
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
    private final String instance;
    private final String task;

    RowCopies(JdbcClient db, String caseNo) {
        this.db = db;
        this.caseNo = caseNo;
        this.instance = db.sql("select id_ from act_ru_execution where business_key_ = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        this.task = db.sql("select id_ from act_ru_task where proc_inst_id_ = ?")
                .param(instance)
                .query(String.class)
                .single();
    }

    /** Without the checks of foreign keys, which the first case has passed, and with indexes made anew at the end. */
    void insert() {
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
        if (OWN.containsKey(column.name) && (known != null || EMPTY_AT_FIRST.contains(column.name)))
            return OWN.get(column.name);
        var id = known == null || SHARED_IDS.contains(column.name) ? null : ID.matcher(known.toString());
        if (id == null || !id.find() || column.type.equals("bytea")) return "r." + column.name;
        var copied = "md5('%s' || i.n)::uuid".formatted(id.group());
        if (column.type.equals("uuid")) return copied;
        return "'%s' || %s".formatted(known.toString().substring(0, id.start()), copied);
    }

    private String where(Table table) {
        if (table.has("case_no")) return "case_no = '%s'".formatted(caseNo);
        if (table.has("proc_inst_id_")) return "proc_inst_id_ = '%s'".formatted(instance);
        if (table.has("process_instance_id_")) return "process_instance_id_ = '%s'".formatted(instance);
        if (table.has("task_id_")) return "task_id_ = '%s'".formatted(task);
        return table.has("task_id") ? "task_id::text = '%s'".formatted(task) : null;
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
