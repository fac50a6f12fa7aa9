package org.xiangbang.engine.clock;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.CalendarPublished;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;

/** Calculates the due dates of open steps and their timers again when the calendar of a year is published or corrected. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DueDateRecalculation {
    private final RunningClocks rows;
    private final DeskVisits visits;
    private final ElapsedTime elapsedTime;
    private final ObjectProvider<TimerRescheduling> timers;
    private final CaseFiles cases;
    private final DueDateChanges changes;

    DueDateRecalculation(
            RunningClocks rows,
            DeskVisits visits,
            ElapsedTime elapsedTime,
            ObjectProvider<TimerRescheduling> timers,
            CaseFiles cases,
            DueDateChanges changes) {
        this.rows = rows;
        this.visits = visits;
        this.elapsedTime = elapsedTime;
        this.timers = timers;
        this.cases = cases;
        this.changes = changes;
    }

    @EventListener
    void follow(CalendarPublished published) {
        visits.settle();
        var from = start(published.year());
        for (var step : rows.between(from, start(published.year() + 1))) {
            cases.lock(step.caseNo());
            changes.redate(elapsedTime.by(published.terms(), step), published);
        }
        timers.getObject().redate(from, published.terms());
    }

    private static Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(OfficialClock.ZONE).toInstant();
    }
}
