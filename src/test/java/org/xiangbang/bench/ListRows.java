package org.xiangbang.bench;

import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.InboxCounts;
import org.xiangbang.tasklist.TaskFilter;
import org.xiangbang.tasklist.TaskLists;
import org.xiangbang.tasklist.TaskLists.View;
import org.xiangbang.tasklist.TaskPage;

/** What an official's list costs, and the same question put to the engine. */
final class ListRows {
    private static final int SIZE = 20;
    private static final int OURS = 200;

    private final TaskLists lists;
    private final InboxCounts counts;
    private final TaskService tasks;
    private final JdbcClient db;
    private final Report report;

    ListRows(BenchApplication app, Report report) {
        this.lists = app.bean(TaskLists.class);
        this.counts = app.bean(InboxCounts.class);
        this.tasks = app.bean(TaskService.class);
        this.db = app.bean(JdbcClient.class);
        this.report = report;
    }

    void measure(int size, Official who) {
        var n = who.desks().size();
        var desks = n == 1 ? ", 1 desk" : ", " + n + " desks";
        report.put(size, "tasks that wait" + desks, waiting(who));
        ours(size, who, "first page" + desks + ", ms", null, TaskFilter.NONE);
        page(size, who, 50, desks);
        page(size, who, 1_000, desks);
        report.put(size, "counts" + desks + ", ms", Timing.median(OURS, () -> counts.totals(who)));
        ours(size, who, "filtered: approval, overdue" + desks + ", ms", null, filter("approval", "overdue", null));
        ours(
                size,
                who,
                "text: a rare two-character word" + desks + ", ms",
                null,
                filter(null, null, Backlog.RARE_WORD));
        ours(size, who, "text: a common two-character word" + desks + ", ms", null, filter(null, null, "种植"));
        ours(size, who, "text: a case number" + desks + ", ms", null, filter(null, null, someCase(who)));
        engine(size, who, desks);
    }

    private void ours(int size, Official who, String row, String after, TaskFilter filter) {
        report.put(size, row, Timing.median(OURS, () -> read(who, after, filter)));
    }

    private TaskPage read(Official who, String after, TaskFilter filter) {
        return lists.read(View.TODO, who, filter, after, SIZE);
    }

    /** By its cursor, as somebody comes there who turns page after page. */
    private void page(int size, Official who, int number, String desks) {
        String after = null;
        for (int left = (number - 1) * SIZE; left > 0; left -= 100) {
            after = lists.read(View.TODO, who, TaskFilter.NONE, after, Math.min(left, 100))
                    .next();
            if (after == null) return;
        }
        ours(size, who, "page %,d".formatted(number) + desks + ", ms", after, TaskFilter.NONE);
    }

    private void engine(int size, Official who, String desks) {
        var groups = who.desks().stream().map(Desk::id).toList();
        var rounds = size >= 1_000_000 ? 9 : 30;
        Supplier<TaskQuery> either = () -> tasks.createTaskQuery()
                .or()
                .taskCandidateGroupIn(groups)
                .taskAssignee(who.login())
                .endOr();
        Supplier<TaskQuery> group = () -> tasks.createTaskQuery().taskCandidateGroupIn(groups);
        var now = new java.util.Date();
        engine(size, "engine, or() query, first page" + desks + ", ms", rounds, () -> first(either.get(), 0));
        engine(size, "engine, candidate groups, first page" + desks + ", ms", rounds, () -> first(group.get(), 0));
        engine(size, "engine, candidate groups, page 50" + desks + ", ms", rounds, () -> first(group.get(), 49 * SIZE));
        engine(size, "engine, three counts" + desks + ", ms", rounds, () -> {
            group.get().count();
            tasks.createTaskQuery().taskAssignee(who.login()).count();
            group.get().dueBefore(now).count();
        });
    }

    private void engine(int size, String row, int rounds, Runnable query) {
        report.put(size, row, Timing.median(rounds, query));
    }

    private static void first(TaskQuery query, int from) {
        query.orderByDueDate().asc().orderByTaskId().asc().listPage(from, SIZE);
    }

    private long waiting(Official who) {
        return db.sql("""
                select count(*) from tasklist.inbox i join tasklist.desk d on d.id = i.desk_id
                 where d.name = any(?) and i.assignee is null
                """)
                .param(who.desks().stream().map(Desk::id).toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private String someCase(Official who) {
        return lists.read(View.TODO, who, TaskFilter.NONE, null, 1)
                .items()
                .get(0)
                .caseNo();
    }

    private static TaskFilter filter(String link, String due, String text) {
        return TaskFilter.of(link, null, null, due, text);
    }
}
