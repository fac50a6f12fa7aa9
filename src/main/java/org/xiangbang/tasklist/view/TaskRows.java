package org.xiangbang.tasklist.view;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;
import org.xiangbang.tasklist.list.DueState;
import org.xiangbang.tasklist.list.PausedSteps;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;

/** Writes the lines of a list: what is asked of whom, on which case, where, and until when. */
@Component
public class TaskRows {
    private final StepWords steps;
    private final DueWords due;
    private final DeskNames desks;
    private final Regions regions;
    private final RowMarks marks;
    private final RowFacts facts;
    private final PausedSteps standing;

    TaskRows(
            StepWords steps,
            DueWords due,
            DeskNames desks,
            Regions regions,
            RowMarks marks,
            RowFacts facts,
            PausedSteps standing) {
        this.steps = steps;
        this.due = due;
        this.desks = desks;
        this.regions = regions;
        this.marks = marks;
        this.facts = facts;
        this.standing = standing;
    }

    /** Writes the lines of a list that is shown; each links to its step so that the list is shown beside it. */
    public List<TaskRow> of(ListAddress listAddress, List<TaskItem> items, Official reader, Locale locale) {
        var rows = of(listAddress.view(), items, reader, locale).stream()
                .map(row -> listAddress.view().open()
                        ? row.leadingTo(listAddress.task(row.item().taskId()))
                        : row)
                .toList();
        return facts.in(listAddress, rows, locale);
    }

    public List<TaskRow> of(View view, List<TaskItem> items, Official reader, Locale locale) {
        var marked = marks.of(view, items, reader);
        var known = new HashMap<Desk, String>();
        Function<Desk, String> named = desk -> known.computeIfAbsent(desk, d -> desks.of(d, locale));
        var since = standing.since(items.stream().map(TaskItem::taskId).toList());
        return items.stream()
                .map(item -> of(view, item, since.get(item.taskId()), named, marked, reader, locale))
                .toList();
    }

    public TaskRow of(View view, TaskItem item, Official reader, Locale locale) {
        var since = standing.since(Collections.singletonList(item.taskId())).get(item.taskId());
        return of(view, item, since, desk -> desks.of(desk, locale), RowMarks.NONE, reader, locale);
    }

    private TaskRow of(
            View view,
            TaskItem item,
            Instant stands,
            Function<Desk, String> desk,
            RowMarks.Marks marked,
            Official reader,
            Locale locale) {
        var waits = item.dueAt() != null && item.dueState() != DueState.DONE;
        return new TaskRow(
                item,
                view.open()
                        ? "/tasks/" + item.taskId()
                        : "/cases/" + item.file().caseNo(),
                words(item, desk, locale),
                reader.login().equals(item.assignee()),
                marked.unread(item),
                marked.of(item),
                view.open() ? principal(item, reader) : item.principal(),
                view.open() ? item.dueState().word() : null,
                waits ? due.of(item.dueAt(), stands, locale) : null,
                waits && stands != null,
                List.of());
    }

    private TaskRow.Words words(TaskItem item, Function<Desk, String> desk, Locale locale) {
        return new TaskRow.Words(
                steps.asked(item, locale),
                steps.process(item, locale),
                place(item),
                item.desk() == null ? null : desk.apply(item.desk()),
                steps.outcome(item, locale));
    }

    private String place(TaskItem item) {
        var named = item.file().place() != null && !item.file().place().isEmpty();
        return named
                ? item.file().place()
                : regions.fullName(new Region(item.file().region()));
    }

    private static String principal(TaskItem item, Official reader) {
        var seat = item.assignee() == null
                ? reader.seat(item.desk(), item.step().process())
                : reader.seatOf(item.assignee(), item.desk(), item.step().process());
        return seat.flatMap(Seat::principal).map(Principal::name).orElse(null);
    }
}
