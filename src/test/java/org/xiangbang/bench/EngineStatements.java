package org.xiangbang.bench;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every statement on the engine's tables that was sent while this listened, and how the database runs it where these are large. */
public final class EngineStatements implements AutoCloseable {
    private static final int COPIES = 60;
    private static final int FEW = 100;
    private static final Pattern ON_THE_ENGINE = Pattern.compile(
            "^\\s*(select|with|update|delete)\\b.*\\bact_(ru|re|ge|hi|id)_", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern DELETED =
            Pattern.compile("\\bdelete\\s+from\\s+(?:public\\.)?(act_\\w+)", Pattern.CASE_INSENSITIVE);

    /** What grows with the cases; the other tables grow with models and faults. */
    private static final List<String> LARGE = List.of(
            "act_ru_execution",
            "act_ru_task",
            "act_ru_variable",
            "act_ru_job",
            "act_ru_event_subscr",
            "act_ru_identitylink");

    /** Rows of these are deleted with a fault that was mended, and with a long value. */
    private static final List<String> FAULTS = List.of("act_ru_incident", "act_ge_bytearray");

    /** Columns with the id of what every copy has for itself. */
    private static final Set<String> OWN = Set.of(
            "id_",
            "proc_inst_id_",
            "process_instance_id_",
            "root_proc_inst_id_",
            "execution_id_",
            "parent_id_",
            "super_exec_",
            "task_id_",
            "business_key_",
            "var_scope_",
            "bytearray_id_",
            "exception_stack_id_");

    private final Map<String, SqlMeter.Call> calls = new ConcurrentHashMap<>();

    private EngineStatements() {}

    /** Listens until it is closed. */
    public static EngineStatements listen() {
        var heard = new EngineStatements();
        SqlMeter.everywhere(call -> {
            if (ON_THE_ENGINE.matcher(call.sql()).find())
                call.statements().forEach(one -> heard.calls.putIfAbsent(one.sql(), one));
        });
        return heard;
    }

    @Override
    public void close() {
        SqlMeter.everywhere(null);
    }

    /**
     * Reads each plan, beside {@code COPIES} times the rows.
     *
     * @param db as the superuser, within a transaction that is rolled back afterwards
     * @return statements that read a table of more than {@code FEW} rows to its end, and checks of foreign keys that do
     */
    public Collection<String> readingWhole(JdbcTemplate db) {
        enlarge(db);
        db.execute("set local plan_cache_mode = force_custom_plan");
        var found = new TreeSet<String>();
        var checks = keyChecks(db).stream().map(check -> new SqlMeter.Call(check, Map.of(1, "-"), 0));
        Stream.concat(calls.values().stream(), checks)
                .forEach(call -> Plan.intended(db, call).readToTheEnd().stream()
                        .filter(table -> table.startsWith("act_") && isLarge(db, table))
                        .forEach(table -> found.add(table + " by " + call.sql().replaceAll("\\s+", " "))));
        return found;
    }

    private static void enlarge(JdbcTemplate db) {
        db.execute("set local session_replication_role = replica");
        for (var table : LARGE) {
            var columns = db.queryForList(
                    "select column_name from information_schema.columns where table_schema = 'public' and table_name = ?",
                    String.class,
                    table);
            Function<String, String> copied = column -> OWN.contains(column) ? column + " || '-' || n" : column;
            db.execute(
                    "insert into public.%1$s (%2$s) select %3$s from public.%1$s cross join generate_series(1, %4$d) n"
                            .formatted(
                                    table,
                                    String.join(", ", columns),
                                    columns.stream().map(copied).collect(Collectors.joining(", ")),
                                    COPIES));
            db.execute("analyze public." + table);
        }
    }

    /** What the database itself asks of every table that refers to one of which rows are deleted. */
    private List<String> keyChecks(JdbcTemplate db) {
        var deleted = Stream.concat(
                        FAULTS.stream(),
                        calls.keySet().stream()
                                .flatMap(sql -> DELETED.matcher(sql).results())
                                .map(match -> match.group(1).toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
        return db.queryForList("""
                select format('select 1 from only %s x where x.%I = ? for key share of x', c.conrelid::regclass, a.attname)
                  from pg_constraint c join pg_class p on p.oid = c.confrelid
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and p.relname = any (?)
                """, String.class, (Object) deleted);
    }

    private static boolean isLarge(JdbcTemplate db, String table) {
        var rows = db.queryForObject(
                "select count(*) from (select 1 from public." + table + " limit ?) r", Integer.class, FEW + 1);
        return rows != null && rows > FEW;
    }
}
