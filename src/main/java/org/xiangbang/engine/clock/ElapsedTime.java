package org.xiangbang.engine.clock;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.CompletedSteps;

/**
 * Counts again how much of a term was used and how long the clock stood still: by another calendar, or for a step that waits a
 * second time.
 */
@Component
public class ElapsedTime {
    private final PastVisits visits;
    private final SuspendedTime still;
    private final SlaTerms limits;
    private final Terms terms;
    private final Clock clock;

    ElapsedTime(PastVisits visits, SuspendedTime still, SlaTerms limits, Terms terms, Clock clock) {
        this.visits = visits;
        this.still = still;
        this.limits = limits;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Returns the step's clock with all its days counted by that calendar. The days that a notice was on display do not depend on
     * the calendar.
     */
    StepClock by(Terms calendar, StepClock step) {
        var held = step.whileSuspended()
                ? 0
                : still.days(
                        step.caseNo(),
                        step.openedAt(),
                        clock.instant(),
                        step.term().unit(),
                        calendar);
        var carries = step.waits().isEmpty() || step.waits().equals(StepClocks.REVIEW);
        return step.with(
                step.days().again(carries ? used(step, calendar) : step.days().carried(), held));
    }

    /** Adds up the visits that ended in a return for supplements, back to the first that did not. */
    private int used(StepClock step, Terms calendar) {
        var unit = step.term().unit();
        var used = 0;
        for (var visit : visits.of(step)) {
            if (!visit.supplemented()) break;
            var held = step.whileSuspended()
                    ? 0
                    : still.days(step.caseNo(), visit.openedAt(), visit.endedAt(), unit, calendar);
            used += Math.max(0, calendar.passed(visit.openedAt(), visit.endedAt(), unit) - held);
        }
        return used;
    }

    /**
     * A decision was taken back. The step waits again, and its clock goes on as if it had never stopped; a suspension in between
     * is not counted.
     *
     * @return when the step turns yellow and is due
     */
    public Deadline reopened(CompletedSteps.Done step, String again, StepDefinition definition, CaseFile file) {
        var before = visits.find(step.taskId())
                .orElseGet(() ->
                        new PastVisits.Ended(step.offeredAt(), step.decided().at(), null, 0, 0, 0));
        var term = before.term() == null ? limits.term(definition, file) : before.term();
        var held = before.held() + stood(before.endedAt(), term.unit(), definition, file);
        var due = terms.due(before.openedAt(), term.less(before.carried()), held);
        visits.reopen(
                step.taskId(),
                again,
                new PastVisits.Ended(before.openedAt(), before.endedAt(), term, before.carried(), held, before.told()),
                stood(before.endedAt(), Term.Unit.WORKING_DAYS, definition, file),
                due,
                StepClock.tellAt(StepClocks.waits(definition, step.decided().desk()), before.told(), due, terms));
        return due;
    }

    private int stood(Instant since, Term.Unit unit, StepDefinition definition, CaseFile file) {
        return definition.timing().whileSuspended()
                ? 0
                : still.days(file.caseNo(), since, clock.instant(), unit, terms);
    }
}
