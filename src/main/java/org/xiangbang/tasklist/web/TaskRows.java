package org.xiangbang.tasklist.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;
import org.xiangbang.engine.Definitions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.DueState;
import org.xiangbang.tasklist.TaskItem;
import org.xiangbang.tasklist.TaskLists.View;
import org.xiangbang.web.Sentences;

/** Writes the lines of a list: who is asked for what, on which case, where, until when. */
@Component
class TaskRows {
    private static final int WEEK = 7;

    private final Sentences sentences;
    private final Regions regions;
    private final DeskNames desks;
    private final Definitions definitions;
    private final WorkingDays workingDays;
    private final OfficialClock clock;

    TaskRows(
            Sentences sentences,
            Regions regions,
            DeskNames desks,
            Definitions definitions,
            WorkingDays workingDays,
            OfficialClock clock) {
        this.sentences = sentences;
        this.regions = regions;
        this.desks = desks;
        this.definitions = definitions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    List<TaskRow> of(View view, List<TaskItem> items, Official reader, Locale locale) {
        return items.stream().map(item -> of(view, item, reader, locale)).toList();
    }

    TaskRow of(View view, TaskItem item, Official reader, Locale locale) {
        var open = view == View.TODO || view == View.MINE;
        var waits = item.step() != null;
        return new TaskRow(
                item,
                open ? "/tasks/" + item.taskId() : "/cases/" + item.caseNo(),
                waits ? sentences.step(item.process(), item.step(), item.stepName(), locale) : null,
                waits ? process(item, locale) : null,
                regions.fullName(new Region(item.region())),
                item.desk() == null ? null : desks.of(item.desk(), locale),
                reader.login().equals(item.assignee()),
                open ? group(item.dueAt()) : null,
                item.dueAt() == null || item.dueState() == DueState.DONE ? null : due(item.dueAt(), locale),
                item.outcome() == null ? null : outcome(item, locale));
    }

    /** How long is left: {@code 已超期 2 天}, {@code 今天到期}, {@code 还剩 3 个工作日}; working days once it is not over yet. */
    String due(Instant dueAt, Locale locale) {
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

    private TaskRow.Group group(Instant dueAt) {
        if (!clock.instant().isBefore(dueAt)) return TaskRow.Group.OVERDUE;
        var day = day(dueAt);
        if (day.equals(today())) return TaskRow.Group.TODAY;
        return day.isBefore(today().plusDays(WEEK)) ? TaskRow.Group.WEEK : TaskRow.Group.LATER;
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }
}
