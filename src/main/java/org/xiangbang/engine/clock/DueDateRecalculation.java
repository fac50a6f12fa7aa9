package org.xiangbang.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.CalendarPublished;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.OfficialAct;

/**
 * Reckons the due dates of open steps anew: when the calendar of a year arrives or is corrected, when a suspended case goes
 * on, and for steps whose clock begins to be kept. Each step's trace says so, its desk is told, and its timers follow.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueDateRecalculation {
    private final RunningClocks rows;
    private final DeskVisits visits;
    private final SuspensionPeriods spans;
    private final ElapsedTime elapsedTime;
    private final ObjectProvider<TimerRescheduling> timers;
    private final CaseFiles cases;
    private final Terms terms;
    private final Clock clock;
    private final ObjectProvider<TaskService> tasks;
    private final DueNotifications notices;
    private final ApplicationEventPublisher events;

    DueDateRecalculation(
            RunningClocks rows,
            DeskVisits visits,
            SuspensionPeriods spans,
            ElapsedTime elapsedTime,
            ObjectProvider<TimerRescheduling> timers,
            CaseFiles cases,
            Terms terms,
            Clock clock,
            ObjectProvider<TaskService> tasks,
            DueNotifications notices,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.visits = visits;
        this.spans = spans;
        this.elapsedTime = elapsedTime;
        this.timers = timers;
        this.cases = cases;
        this.terms = terms;
        this.clock = clock;
        this.tasks = tasks;
        this.notices = notices;
        this.events = events;
    }

    @EventListener
    void follow(CalendarPublished published) {
        visits.settle();
        var from = start(published.year());
        for (var step : rows.between(from, start(published.year() + 1))) {
            cases.lock(step.caseNo());
            redate(elapsedTime.by(published.terms(), step), published.terms(), published, "T-09");
        }
        timers.getObject().redate(from, published.terms());
    }

    @EventListener
    void stop(CaseEvent.Suspended suspended) {
        visits.settle();
        spans.begin(suspended.caseNo(), clock.instant());
        rows.standing(suspended.caseNo()).forEach(events::publishEvent);
        timers.getObject().stop(suspended.caseNo());
    }

    /** What was open when the case was suspended moves by the time that passed meanwhile. */
    @EventListener
    void goOn(CaseEvent.Resumed resumed) {
        visits.settle();
        var now = clock.instant();
        rows.standing(resumed.caseNo())
                .forEach(step -> events.publishEvent(new StepEvent.ClockPaused(step.taskId(), null)));
        spans.end(resumed.caseNo(), now)
                .ifPresent(began -> rows.ofCase(resumed.caseNo()).stream()
                        .filter(step -> !step.whileSuspended() && step.term() != null)
                        .forEach(step -> redate(held(step, began, now), terms, null, "T-04")));
        timers.getObject().goOn(resumed.caseNo(), terms);
    }

    /** A step that was open before clocks were kept has one from now on, reckoned from when it was offered. */
    void begin(StepClock step) {
        redate(step, terms, null, "T-01");
    }

    private StepClock held(StepClock step, Instant began, Instant now) {
        var since = step.openedAt().isAfter(began) ? step.openedAt() : began;
        return step.heldFor(
                terms.passed(since, now, step.term().unit()), terms.passed(since, now, Term.Unit.WORKING_DAYS));
    }

    private void redate(StepClock step, Terms by, CalendarPublished published, String rule) {
        var due = by.due(step.openedAt(), step.rest(), step.held());
        var moved = !due.at().equals(step.dueAt());
        if (!moved && due.soon().equals(step.soonAt()) && published != null) return;
        var tellAt = StepClock.tellAt(step.waits(), step.told(), due, by);
        if (!rows.update(step, due, tellAt)) return;
        events.publishEvent(new StepEvent.DueChanged(step.taskId(), due.soon(), due.at()));
        if (!moved) return;
        tasks.getObject().setDueDate(step.taskId(), Date.from(due.at()));
        events.publishEvent(act(step, due.at(), published, rule));
        notices.moved(step, due.at());
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
                step.process(),
                step.step(),
                null,
                null,
                fields,
                List.of(),
                rule);
    }

    private static String date(Instant at) {
        return LocalDate.ofInstant(at, OfficialClock.ZONE).toString();
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(OfficialClock.ZONE).toInstant();
    }
}
