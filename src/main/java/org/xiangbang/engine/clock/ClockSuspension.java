package org.xiangbang.engine.clock;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.engine.task.StepEvent;

/** Stops the clocks and timers of a case when it is suspended (暂停), and lets them go on when the case does (decision 0070). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClockSuspension {
    private final RunningClocks rows;
    private final DeskVisits visits;
    private final SuspensionPeriods spans;
    private final ObjectProvider<TimerRescheduling> timers;
    private final Terms terms;
    private final DueDateChanges changes;
    private final ApplicationEventPublisher events;

    ClockSuspension(
            RunningClocks rows,
            DeskVisits visits,
            SuspensionPeriods spans,
            ObjectProvider<TimerRescheduling> timers,
            Terms terms,
            DueDateChanges changes,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.visits = visits;
        this.spans = spans;
        this.timers = timers;
        this.terms = terms;
        this.changes = changes;
        this.events = events;
    }

    @EventListener
    void stop(CaseEvent.Suspended suspended) {
        visits.settle();
        spans.begin(suspended.caseNo());
        rows.standing(suspended.caseNo()).forEach(events::publishEvent);
        timers.getObject().stop(suspended.caseNo());
    }

    /** Moves what was open when the case was suspended by the time that passed since then. */
    @EventListener
    void goOn(CaseEvent.Resumed resumed) {
        visits.settle();
        rows.standing(resumed.caseNo())
                .forEach(step -> events.publishEvent(new StepEvent.ClockPaused(step.taskId(), null)));
        spans.end(resumed.caseNo())
                .ifPresent(over -> rows.ofCase(resumed.caseNo()).stream()
                        .filter(step -> !step.whileSuspended() && step.term() != null)
                        .forEach(step -> changes.redate(held(step, over), "T-04")));
        timers.getObject().goOn(resumed.caseNo(), terms);
    }

    private StepClock held(StepClock step, SuspensionPeriods.Span over) {
        var since = step.openedAt().isAfter(over.beganAt()) ? step.openedAt() : over.beganAt();
        return step.with(step.days()
                .heldFor(
                        terms.passed(since, over.endedAt(), step.term().unit()),
                        terms.passed(since, over.endedAt(), Term.Unit.WORKING_DAYS)));
    }
}
