package org.xiangbang.bench;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.list.TaskSlice;

/** What an official's list costs, and the same question put to the engine. */
final class ListRows {
    private static final int SIZE = 20;
    private static final int OURS = BenchLength.times(200);

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
        var desks = who.desks().size() == 1 ? ", 1 desk" : ", " + who.desks().size() + " desks";
        report.put(size, "tasks that wait" + desks, waiting(who));
        var ours = ours(who).medians(OURS);
        ours.forEach((row, millis) -> report.put(size, row + desks + ", ms", millis));
        var theirs = engine(who).medians(size >= 1_000_000 ? 7 : BenchLength.times(30));
        theirs.forEach((row, millis) -> report.put(size, row + desks + ", ms", millis));
    }

    private Timing ours(Official who) {
        var timing = new Timing().add("first page", () -> read(who, null, TaskFilter.NONE));
        for (var number : List.of(50, 1_000)) {
            var after = before(number, who);
            if (after != null) timing.add("page %,d".formatted(number), () -> read(who, after, TaskFilter.NONE));
        }
        var caseNo = someCase(who);
        return timing.add("counts", () -> counts.totals(who))
                .add(
                        "filtered: approval, overdue",
                        () -> read(who, null, TaskFilter.of(Map.of("link", "approval", "due", "overdue"))))
                .add("text: a rare word of two characters", () -> read(who, null, filter("q", Backlog.RARE_WORD)))
                .add("text: a common word of two characters", () -> read(who, null, filter("q", "种植")))
                .add("text: a case number", () -> read(who, null, filter("q", caseNo)));
    }

    private TaskSlice read(Official who, String after, TaskFilter filter) {
        return lists.read(View.TODO, who, filter, ListOrder.URGENCY, after, SIZE);
    }

    /** The cursor of a page, found by turning page after page; null when there are fewer pages. */
    private String before(int number, Official who) {
        String after = null;
        for (int left = (number - 1) * SIZE; left > 0; left -= 100) {
            after = lists.read(View.TODO, who, TaskFilter.NONE, ListOrder.URGENCY, after, Math.min(left, 100))
                    .next();
            if (after == null) return null;
        }
        return after;
    }

    private Timing engine(Official who) {
        var groups = who.desks().stream().map(Desk::id).toList();
        Supplier<TaskQuery> either = () -> tasks.createTaskQuery()
                .or()
                .taskCandidateGroupIn(groups)
                .taskAssignee(who.login())
                .endOr();
        Supplier<TaskQuery> group = () -> tasks.createTaskQuery().taskCandidateGroupIn(groups);
        var now = new Date();
        return new Timing()
                .add("engine, or() query, first page", () -> list(either.get(), 0))
                .add("engine, candidate groups, first page", () -> list(group.get(), 0))
                .add("engine, candidate groups, page 50", () -> list(group.get(), 49 * SIZE))
                .add("engine, three counts", () -> {
                    group.get().count();
                    tasks.createTaskQuery().taskAssignee(who.login()).count();
                    group.get().dueBefore(now).count();
                });
    }

    private static void list(TaskQuery query, int from) {
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
        return lists.read(View.TODO, who, TaskFilter.NONE, ListOrder.URGENCY, null, 1)
                .items()
                .get(0)
                .file()
                .caseNo();
    }

    private static TaskFilter filter(String name, String value) {
        return TaskFilter.of(Map.of(name, value));
    }
}
