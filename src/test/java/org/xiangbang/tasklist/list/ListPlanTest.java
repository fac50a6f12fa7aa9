package org.xiangbang.tasklist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.bench.Plan;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.TaskLists.View;

/** The statements are the lists' own; they are explained on copies of the tables that hold 30,000 open steps. */
@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("bench")
@DisplayName("With thirty thousand open steps")
class ListPlanTest {
    private static final int DESKS = 8;
    private static final int SIZE = 20;
    private static final String RARE = "沙棘";

    @Autowired
    private TaskLists lists;

    @Autowired
    private InboxCounts counts;

    private JdbcTemplate db;

    private final Official who = new Official(
            "planner",
            -1,
            "甲",
            IntStream.range(0, DESKS)
                    .mapToObj(n -> new Desk("audit", "handler", "T-plan" + n))
                    .toList());

    @BeforeAll
    void copies(@Autowired TableOwner owner) {
        db = owner.template();
        db.execute("drop schema if exists plans cascade");
        db.execute("create schema plans");
        for (var table : List.of("inbox", "desk", "case_text"))
            db.execute("create table plans.%1$s (like tasklist.%1$s including all)".formatted(table));
        for (var desk : who.desks())
            db.update(
                    "insert into tasklist.desk (name, department, region) values (?, 'audit', ?) on conflict (name) do nothing",
                    desk.id(),
                    desk.region());
        db.update("insert into plans.desk overriding system value select * from tasklist.desk");
        db.update("""
                insert into plans.inbox (task_id, desk_id, due_at, soon_at, created_at, severity, case_no, title, region, department,
                                         link, process, version, step, step_name)
                select md5(n::text)::uuid, (known.ids)[1 + n % array_length(known.ids, 1)],
                       now() + (n % 997) * interval '1 hour', now() + (n % 997) * interval '1 hour',
                       now(), 3, 'P-513228-2026-' || lpad(n::text, 6, '0'), '谷汝村第' || n || '号项目' || case when n % 10000 = 7 then '沙棘' else '' end, '513228', 'audit',
                       'approval', 'probe-review', 1, 'decide', '审定'
                  from generate_series(1, 30000) n,
                       (select array_agg(id) as ids from tasklist.desk where name like 'audit.handler@T-plan%') known
                """);
        db.update("""
                insert into plans.case_text (case_no, text)
                select case_no, title from plans.inbox
                """);
        for (var table : List.of("inbox", "desk", "case_text")) vacuum("plans." + table);
    }

    /** Again while another transaction still sees the database as it was before the rows came. */
    private void vacuum(String table) {
        var seenByAll = "select relallvisible = relpages from pg_class where oid = ?::regclass";
        for (int i = 0; i < 100; i++) {
            db.execute("vacuum analyze " + table);
            if (db.queryForObject(seenByAll, Boolean.class, table)) return;
        }
    }

    @AfterAll
    void away() {
        db.execute("drop schema plans cascade");
    }

    @Test
    @DisplayName("the first page reads the index of each desk alone, five blocks a desk and fifteen at most")
    void firstPage() {
        var plan = page(null);

        assertThat(plan.nodes())
                .filteredOn(n -> n.contains("inbox"))
                .isNotEmpty()
                .allMatch(n -> n.startsWith("Index"));
        assertThat(plan.nodes()).anyMatch(n -> n.startsWith("Index Only Scan inbox_desk_id"));
        assertThat(plan.heapFetches()).isZero();
        assertThat(plan.buffers()).as("%s", plan).isLessThanOrEqualTo(5 * DESKS + 15);
    }

    @Test
    @DisplayName("the thousandth page costs at most half as much again as the first")
    void thousandthPage() {
        var last = db.queryForMap("""
                select task_id, due_at from plans.inbox order by severity, due_at, task_id offset 19979 limit 1
                """);
        var due = ((java.sql.Timestamp) last.get("due_at")).toInstant();
        var cursor = new Cursor(
                ListOrder.URGENCY,
                List.of("3", Cursor.micros(due)),
                last.get("task_id").toString());

        assertThat(page(cursor.text()).rows()).isEqualTo(SIZE + 1);
        assertThat(page(cursor.text()).buffers() * 2)
                .isLessThanOrEqualTo(page(null).buffers() * 3);
    }

    @Test
    @DisplayName("the counts end at a thousand of each desk and read indexes alone")
    void counts() {
        var plans = SqlMeter.during(() -> counts.totals(who)).stream()
                .map(this::done)
                .toList();

        assertThat(plans).allSatisfy(plan -> assertThat(plan.readWhole()).doesNotContain("inbox"));
        assertThat(plans.stream().mapToLong(Plan::heapFetches).sum()).isZero();
    }

    @Test
    @DisplayName("a word of two characters is found by the index of pairs")
    void word() {
        var plan = done(last(
                () -> lists.read(View.TODO, who, TaskFilter.of(Map.of("q", RARE)), ListOrder.URGENCY, null, SIZE)));

        assertThat(plan.rows()).isEqualTo(3);
        assertThat(plan.nodes()).anyMatch(n -> n.startsWith("Bitmap Index Scan case_text_grams"));
        assertThat(plan.readWhole()).doesNotContain("inbox", "case_text");
    }

    @Test
    @DisplayName("a case is found by its number in a few blocks")
    void caseNumber() {
        var filter = TaskFilter.of(Map.of("q", "P-513228-2026-012345"));
        var plan = done(last(() -> lists.read(View.TODO, who, filter, ListOrder.URGENCY, null, SIZE)));

        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.readWhole()).doesNotContain("inbox", "case_text");
        assertThat(plan.buffers()).as("%s", plan).isLessThanOrEqualTo(20);
    }

    private Plan page(String after) {
        return done(last(() -> lists.read(View.TODO, who, TaskFilter.NONE, ListOrder.URGENCY, after, SIZE)));
    }

    /** The statement that reads the rows is the last one. */
    private static SqlMeter.Call last(Runnable read) {
        var calls = SqlMeter.during(read);
        return calls.get(calls.size() - 1);
    }

    private Plan done(SqlMeter.Call call) {
        return Plan.done(db, call, sql -> sql.replaceAll("tasklist\\.(inbox|desk|case_text)\\b", "plans.$1"));
    }
}
