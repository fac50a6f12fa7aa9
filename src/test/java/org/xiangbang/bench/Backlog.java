package org.xiangbang.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiangbang.People;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * Open tasks by the hundred thousand: one real case, started through the engine, is copied row by row in every table that knows
 * it, for 3,000 counties and 8 departments; the desk of rank r gets about 1/r of what the busiest one gets.
 */
final class Backlog {
    /** A two-character word that about one title in 50,000 has. */
    static final String RARE_WORD = "沙棘";

    private static final int COUNTIES = 3_000;
    private static final List<String> DEPARTMENTS =
            List.of("agriculture", "civil-affairs", "finance", "line", "audit", "leading-group", "education", "health");
    private static final int DESKS = COUNTIES * 8;
    private static final int BUSY_RANK = 3;

    private final BenchApplication app;
    private final Official clerk;
    private int size;

    Backlog(BenchApplication app) throws SQLException, IOException {
        this.app = app;
        try (var connection = app.superuser()) {
            places(client(connection));
        }
        clerk = app.bean(People.class).at(desk(1));
    }

    /** A person at that many of the busiest desks, the two busiest left out. */
    Official official(int desks) {
        var ids = IntStream.range(BUSY_RANK, BUSY_RANK + desks)
                .mapToObj(Backlog::desk)
                .toArray(String[]::new);
        return app.bean(People.class).at(ids);
    }

    int size() {
        return size;
    }

    /** Brings the number of open tasks up to {@code total}. */
    void growTo(int total) throws SQLException, IOException {
        var template = app.bean(ReviewCases.class).start("样板", new Region(county(0)), clerk);
        try (var connection = app.superuser()) {
            var db = client(connection);
            items(db, size + 1, total);
            new RowCopies(db, template).insert();
            candidates(db);
            db.sql("drop table bench.item").update();
            db.sql("vacuum analyze").update();
            db.sql("checkpoint").update();
        }
        size = total;
    }

    /** The engine's own queries look for candidate groups, which this program does not write. */
    private static void candidates(JdbcClient db) {
        db.sql("""
                insert into public.act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
                select gen_random_uuid()::text, 1, 'candidate', t.owner_, t.id_ from public.act_ru_task t
                 where not exists (select 1 from public.act_ru_identitylink l where l.task_id_ = t.id_)
                """).update();
    }

    /** Takes them away before steps are done: whoever ends a task of this program deletes no links, because it has none. */
    void withoutCandidates() throws SQLException, IOException {
        try (var connection = app.superuser()) {
            client(connection).sql("truncate public.act_ru_identitylink").update();
        }
    }

    private static String desk(int rank) {
        var place = place(rank);
        return DEPARTMENTS.get(place % 8) + ".handler@" + county(place / 8);
    }

    /** Desks of neighboring rank are in distant counties; every desk has one rank. */
    private static int place(int rank) {
        return (int) (rank * 7_919L % DESKS);
    }

    private static String county(int number) {
        return "60" + "%04d".formatted(number);
    }

    private static void places(JdbcClient db) {
        db.sql("create schema bench").update();
        db.sql("""
                create function bench.word(n int) returns text language sql immutable as $$
                  select substr('东西南北上下大小新老青白红黄金银龙凤虎马山水河湖江海泉溪塘坝田林松柏梅兰竹菊桃李平安和顺兴旺福寿康宁',
                                1 + n % 54, 1)
                      || substr('山水河湖江海泉溪塘坝田林松柏梅兰竹菊桃李平安和顺兴旺福寿康宁东西南北上下大小新老青白红黄金银龙凤虎马',
                                1 + n / 54 % 54, 1) $$
                """).update();
        db.sql("insert into access.region (code, name, demonstration) values ('60', '试验省', true)")
                .update();
        db.sql("""
                insert into access.region (code, name, demonstration)
                select '60' || lpad(n::text, 4, '0'), bench.word(n) || '县', true from generate_series(0, 2999) n
                """).update();
        for (var department : DEPARTMENTS)
            db.sql("insert into access.department (code, kind) values (?, 'line') on conflict do nothing")
                    .param(department)
                    .update();
        var names = new ArrayList<String>();
        for (int rank = 0; rank < DESKS; rank++) names.add(desk(rank));
        db.sql("""
                create table bench.desk as
                select n::int - 1 as rank, name, split_part(name, '.', 1) as department, split_part(name, '@', 2) as region
                  from unnest(?::text[]) with ordinality d (name, n)
                """).param(names.toArray(String[]::new)).update();
        db.sql("""
                insert into access.desk (id, department, post, region)
                select name, department, 'handler', region from bench.desk on conflict do nothing
                """).update();
        db.sql("""
                insert into tasklist.desk (name, department, region)
                select name, department, region from bench.desk on conflict do nothing
                """).update();
        db.sql("alter table bench.desk add id int").update();
        db.sql("update bench.desk b set id = d.id from tasklist.desk d where d.name = b.name")
                .update();
        db.sql("create unique index on bench.desk (rank)").update();
    }

    /** What differs from case to case; the same numbers in every run. */
    private static void items(JdbcClient db, int from, int to) {
        db.sql("select setseed(0.42)").query(String.class).list();
        db.sql("""
                create table bench.item as
                select i.n, d.name as desk, d.id as desk_id, d.department, d.region,
                       '试验省' || bench.word(substr(d.region, 3)::int) || '县' as place,
                       'N-' || d.region || '-2026-' || lpad(i.n::text, 7, '0') as case_no,
                       bench.word(substr(d.region, 3)::int) || '县' || bench.word(i.n %% 2311) || '村'
                       || case when i.n %% 50000 = 77 then '%s'
                               else (array['藏白菊','花椒','苹果','青稞','牦牛','中药材','冷水鱼','食用菌'])[1 + i.n %% 8] end
                       || (array['种植','养殖','加工厂','冷库','道路','灌溉渠','合作社','培训'])[1 + i.n / 8 %% 8] as title,
                       date_trunc('milliseconds', i.due) as due, date_trunc('milliseconds', i.due) - interval '3 days' as soon,
                       date_trunc('milliseconds', i.due) - interval '60 days' as created,
                       case when i.taken < 0.2 then 'bench-' || d.rank end as assignee
                  from (select n, exp(random() * ln(%d))::int %% %d as rank, now() + (random() * 40 - 8) * interval '1 day' as due,
                               random() as taken
                          from generate_series(%d, %d) n) i
                  join bench.desk d on d.rank = i.rank
                """.formatted(RARE_WORD, DESKS, DESKS, from, to)).update();
        db.sql("analyze bench.item").update();
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
