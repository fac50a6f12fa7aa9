package org.xiangbang.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.bench.RowCopies;

/**
 * Cases by the thousand: real ones, lived over the interface, are copied with every row that they have in any table, for other
 * villages, with titles of their own, at earlier times.
 */
public final class CaseCopies {
    private static final int TOWNSHIP = 9;
    private static final int COUNTY = 6;

    /** Years of work lie behind what is finished, and what is open was offered within weeks. */
    private static final int DAYS_FINISHED = 1_000;

    private static final int DAYS_OPEN = 18;

    private final JdbcClient db;
    private final String village;
    private int copied;

    /**
     * @param db as a superuser
     * @param village in which the real ones are
     * @param villages of the copies, the first county's first
     */
    public CaseCopies(JdbcClient db, String village, List<String> villages) {
        this.db = db;
        this.village = village;
        db.sql("create schema bench").update();
        db.sql("""
                create function bench.moved(text, village text) returns text language sql immutable as $$
                  select replace(replace(replace($1, '%1$s', village), '%2$s', left(village, 9)), '%3$s', left(village, 6)) $$
                """.formatted(village, village.substring(0, TOWNSHIP), village.substring(0, COUNTY)))
                .update();
        db.sql(
                        "create table bench.village as select no::int - 1 as no, code from unnest(?::text[]) with ordinality v (code, no)")
                .param(villages.toArray(String[]::new))
                .update();
        db.sql("""
                insert into tasklist.desk (name, department, region) select id, department, region from access.desk
                    on conflict do nothing
                """).update();
    }

    /** Half of them are in the first county. */
    public void finished(String caseNo, int number) {
        items(number, DAYS_FINISHED, "case when n %% 2 = 0 then n / 2 %% near.villages else n %% every.villages end");
        copy(caseNo);
    }

    /** As many in each village. */
    public void open(String caseNo, int number) {
        items(number, DAYS_OPEN, "n %% every.villages");
        copy(caseNo);
    }

    private void items(int number, int days, String place) {
        db.sql(("""
                create table bench.item as
                select n, v.code as village, left(v.code, 6) as county, '-' || left(v.code, 6) || '-2026-' || lpad(n::text, 7, '0') as number,
                       (array['藏白菊', '花椒', '苹果', '青稞', '牦牛', '中药材', '冷水鱼', '食用菌'])[1 + n %% 8]
                       || (array['种植', '养殖', '加工厂', '冷库', '道路', '灌溉渠', '培训'])[1 + n / 8 %% 7] || '第' || n || '号' as title,
                       (n %% %d) * interval '1 day' as age
                  from (select count(*)::int as villages from bench.village) every,
                       (select count(*)::int as villages from bench.village v
                         where left(v.code, 6) = (select left(code, 6) from bench.village where no = 0)) near,
                       generate_series(%d, %d) n
                  join lateral (select code from bench.village where no =""" + " " + place + ") v on true").formatted(days, copied + 1, copied + number))
                .update();
        copied += number;
        db.sql("analyze bench.item").update();
    }

    private void copy(String caseNo) {
        new RowCopies(db, caseNo, this::value, words(caseNo)).insert();
        db.sql("drop table bench.item").update();
    }

    private String value(String column, String type, Object known) {
        if (known == null) return null;
        if (column.equals("desk_id")) return """
                    (select m.id from tasklist.desk o join tasklist.desk m on m.name = bench.moved(o.name, i.village)
                      where o.id = r.desk_id)
                    """;
        return type.equals("timestamptz") ? "r.%s - i.age".formatted(column) : null;
    }

    /** The case's own number and title, that of the need which it serves, and where it is. */
    private Map<String, String> words(String caseNo) {
        var words = new LinkedHashMap<String, String>();
        words.put(caseNo, "'%s' || i.number".formatted(caseNo.charAt(0)));
        db.sql("select need from matching.pairing where case_no = ? and need is not null")
                .param(caseNo)
                .query(String.class)
                .list()
                .forEach(need -> words.put(need, "'N' || i.number"));
        var title = db.sql("select title from cases.case_file where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .single();
        words.put(title, "i.title");
        words.put(village, "i.village");
        words.put(village.substring(0, TOWNSHIP), "left(i.village, 9)");
        words.put(village.substring(0, COUNTY), "i.county");
        return words;
    }

    /** How late open steps are, the sums of lists that acts would have kept, and what the planner knows. */
    public void close() {
        db.sql("""
                update tasklist.inbox set severity = tasklist.severity(soon_at, due_at, now()),
                       turns_at = tasklist.turns_at(soon_at, due_at, now())
                """).update();
        db.sql("delete from reports.list_change").update();
        db.sql("delete from reports.list_sum").update();
        db.sql("""
                insert into reports.list_sum (subject, place, status, cases, amount)
                select f.subject, a.place, f.item, count(*), sum(f.amount)
                  from reports.case_figure f cross join lateral reports.around(f.place) a (place)
                 where reports.of_list(f.subject) group by 1, 2, 3
                """).update();
        db.sql("vacuum analyze").update();
        db.sql("checkpoint").update();
    }

    /** Bytes of every table with its indexes. */
    public Map<String, Long> sizes() {
        var sizes = new TreeMap<String, Long>();
        db.sql("""
                        select schemaname || '.' || relname, pg_total_relation_size(relid) from pg_stat_user_tables
                         where schemaname not in ('bench', 'migrations')
                        """).query(row -> {
            sizes.put(row.getString(1), row.getLong(2));
        });
        return sizes;
    }
}
