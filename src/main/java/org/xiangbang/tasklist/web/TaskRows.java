package org.xiangbang.tasklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;
import org.xiangbang.engine.Definitions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Seat;
import org.xiangbang.tasklist.DueState;
import org.xiangbang.tasklist.Seen;
import org.xiangbang.tasklist.TaskItem;
import org.xiangbang.tasklist.TaskLists.View;
import org.xiangbang.tasklist.Urging;
import org.xiangbang.web.Sentences;

/** Writes the lines of a list: who is asked for what, on which case, where, until when. */
@Component
class TaskRows {
    private final Sentences sentences;
    private final Regions regions;
    private final DeskNames desks;
    private final Definitions definitions;
    private final WorkingDays workingDays;
    private final OfficialClock clock;
    private final Seen seen;
    private final RowFacts facts;
    private final Urging urging;

    TaskRows(
            Sentences sentences,
            Regions regions,
            DeskNames desks,
            Definitions definitions,
            WorkingDays workingDays,
            OfficialClock clock,
            Seen seen,
            RowFacts facts,
            Urging urging) {
        this.sentences = sentences;
        this.regions = regions;
        this.desks = desks;
        this.definitions = definitions;
        this.workingDays = workingDays;
        this.clock = clock;
        this.seen = seen;
        this.facts = facts;
        this.urging = urging;
    }

    /** Lines of a list as it is shown, each leading back to it. */
    List<TaskRow> of(Listing listing, List<TaskItem> items, Official reader, Locale locale) {
        var rows = of(listing.view(), items, reader, locale).stream()
                .map(row -> listing.view().open()
                        ? row.leadingTo(listing.task(row.item().taskId()))
                        : row)
                .toList();
        return facts.in(listing, rows, locale);
    }

    List<TaskRow> of(View view, List<TaskItem> items, Official reader, Locale locale) {
        var read = view.open() ? seen.of(reader, items) : Set.<String>of();
        Map<String, Long> urged = view.open() && !items.isEmpty()
                ? urging.times(items.stream().map(TaskItem::taskId).toList())
                : Map.of();
        var names = new HashMap<Desk, String>();
        items.stream()
                .map(TaskItem::desk)
                .filter(Objects::nonNull)
                .forEach(desk -> names.computeIfAbsent(desk, d -> desks.of(d, locale)));
        return items.stream()
                .map(item -> of(
                        view,
                        item,
                        names.get(item.desk()),
                        view.open() && !read.contains(item.taskId()),
                        item.taskId() == null ? 0 : urged.getOrDefault(item.taskId(), 0L),
                        reader,
                        locale))
                .toList();
    }

    TaskRow of(View view, TaskItem item, Official reader, Locale locale) {
        return of(view, item, item.desk() == null ? null : desks.of(item.desk(), locale), false, 0, reader, locale);
    }

    private TaskRow of(
            View view, TaskItem item, String desk, boolean unread, long urged, Official reader, Locale locale) {
        var waits = item.step() != null;
        var late = item.dueAt() != null && item.dueState() != DueState.DONE;
        return new TaskRow(
                item,
                view.open() ? "/tasks/" + item.taskId() : "/cases/" + item.caseNo(),
                waits ? asked(item, locale) : null,
                waits ? process(item, locale) : null,
                item.place() == null || item.place().isEmpty()
                        ? regions.fullName(new Region(item.region()))
                        : item.place(),
                desk,
                reader.login().equals(item.assignee()),
                unread,
                urged,
                view.open() ? principal(item, reader) : item.principal(),
                view.open() ? item.dueState().word() : null,
                late ? due(item.dueAt(), locale) : null,
                item.outcome() == null ? null : outcome(item, locale),
                List.of());
    }

    /** What was asked: the step, or a signature on it, or an answer about it; an open row says so beside it. */
    private String asked(TaskItem item, Locale locale) {
        var step = sentences.step(item.process(), item.step(), item.stepName(), locale);
        return item.kind().equals("step")
                ? step
                : sentences.text("tasklist.opinion." + item.kind() + ".of", locale, step);
    }

    private static String principal(TaskItem item, Official reader) {
        var seat = item.assignee() == null
                ? reader.seat(item.desk(), item.process())
                : reader.seatOf(item.assignee(), item.desk(), item.process());
        return seat.flatMap(Seat::principal).map(Principal::name).orElse(null);
    }

    /** How long is left: {@code 已超期 2 天}, {@code 今天到期}, {@code 还剩 3 个工作日}; working days once it is not over yet. */
    String due(Instant dueAt, Locale locale) {
        var left = left(dueAt, locale);
        return workingDays.isProvisional(day(dueAt)) ? sentences.text("clock.provisional.due", locale, left) : left;
    }

    private String left(Instant dueAt, Locale locale) {
        var passed = ChronoUnit.DAYS.between(day(dueAt), today());
        if (!clock.instant().isBefore(dueAt))
            return passed == 0
                    ? sentences.text("tasklist.due.passed-today", locale)
                    : sentences.text("tasklist.due.passed", locale, passed);
        if (day(dueAt).equals(today())) return sentences.text("tasklist.due.today", locale);
        return sentences.text("tasklist.due.left", locale, workingDays.between(today(), day(dueAt)));
    }

    private String process(TaskItem item, Locale locale) {
        return sentences.process(item.process(), definitions.name(item.process(), item.version()), locale);
    }

    /** The label as the step's model gave it at the time. */
    private String outcome(TaskItem item, Locale locale) {
        var step = definitions.step(item.process(), item.version(), item.step());
        var label = step.outcomes().stream()
                .filter(c -> c.outcome().word().equals(item.outcome()))
                .map(c -> c.label())
                .findFirst()
                .orElse(null);
        return sentences.outcome(item.process(), item.step(), item.outcome(), label, locale);
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
