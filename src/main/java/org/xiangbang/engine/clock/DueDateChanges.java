package org.xiangbang.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.CalendarPublished;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Terms;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.OfficialAct;

/** Gives open steps another due date, in their clocks and in the engine. Their trace records it and their desk is told. */
@Component
class DueDateChanges {
    private final RunningClocks rows;
    private final Terms terms;
    private final ObjectProvider<TaskService> tasks;
    private final DueNotifications notifications;
    private final ApplicationEventPublisher events;

    DueDateChanges(
            RunningClocks rows,
            Terms terms,
            ObjectProvider<TaskService> tasks,
            DueNotifications notifications,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.terms = terms;
        this.tasks = tasks;
        this.notifications = notifications;
        this.events = events;
    }

    /** Changes the date by the current calendar. @param rule the row of the rules by which the date moves */
    void redate(StepClock step, String rule) {
        redate(step, terms, null, rule);
    }

    /** Changes the date by the calendar that was published. If the calendar does not change the dates of the step, nothing is written. */
    void redate(StepClock step, CalendarPublished published) {
        redate(step, published.terms(), published, "T-09");
    }

    private void redate(StepClock step, Terms by, CalendarPublished published, String rule) {
        var due = by.due(step.openedAt(), step.rest(), step.days().held());
        var moved = !due.at().equals(step.dueAt());
        if (!moved && due.soon().equals(step.soonAt()) && published != null) return;
        var tellAt = StepClock.tellAt(step.waits(), step.told(), due, by);
        if (!rows.update(step, due, tellAt)) return;
        events.publishEvent(new StepEvent.DueChanged(step.taskId(), due.soon(), due.at()));
        if (!moved) return;
        tasks.getObject().setDueDate(step.taskId(), Date.from(due.at()));
        events.publishEvent(act(step, due.at(), published, rule));
        notifications.moved(step, due.at());
    }

    private static OfficialAct act(StepClock step, Instant due, CalendarPublished published, String rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dueWas", date(step.dueAt()));
        fields.put("dueMoved", date(due));
        if (published != null) fields.put("byCalendar", published.year() + " " + published.document());
        return new OfficialAct(
                step.caseNo(),
                published == null ? null : published.by(),
                null,
                "redate",
                step.caseStep().process(),
                step.caseStep().step(),
                null,
                null,
                fields,
                List.of(),
                rule);
    }

    private static String date(Instant at) {
        return LocalDate.ofInstant(at, OfficialClock.ZONE).toString();
    }
}
