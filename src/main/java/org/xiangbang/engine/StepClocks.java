package org.xiangbang.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

/**
 * Starts and stops the clock of every human step. A case that comes back to a desk after a return for supplements finds the rest
 * of the desk's term there, not a new one; a notice that was interrupted hangs for the rest of its days (decisions 0026, 0070).
 */
@Component
public class StepClocks {
    private static final String REVIEW = "review";

    private final ClockRows rows;
    private final StepVisits visits;
    private final TimeLimits limits;
    private final Terms terms;
    private final Clock clock;

    /** What ended in the running act: it is written at the end only. */
    private final PerTransaction<List<Ended>> ended = new PerTransaction<>(ArrayList::new, none -> {}, 0);

    StepClocks(ClockRows rows, StepVisits visits, TimeLimits limits, Terms terms, Clock clock) {
        this.rows = rows;
        this.visits = visits;
        this.limits = limits;
        this.terms = terms;
        this.clock = clock;
    }

    private record Ended(String taskId, String businessKey, String process, String step, StepVisits.Stay stay) {}

    /** The open step's clock; empty if there is no such step, or it was opened before clocks were kept. */
    public Optional<StepClock> find(String taskId) {
        return rows.find(taskId);
    }

    Deadline start(String taskId, String businessKey, StepDefinition step, Desk desk, CaseFile file, Instant now) {
        var term = limits.term(step, file);
        var before = visits.before(businessKey, step.process(), step.id(), desk);
        var waits = waits(step, desk);
        var carried = waits.equals(StepClock.NOTICE)
                ? hung(businessKey, step.process(), step.id(), step.posting())
                : before.filter(b -> b.supplemented() && !waits.equals(StepClock.APPLICANT))
                        .map(b -> used(b, term.unit()))
                        .orElse(0);
        var due = terms.due(now, term.less(carried));
        var fresh = new StepClock(
                taskId,
                file.caseNo(),
                businessKey,
                step.process(),
                step.version(),
                step.id(),
                desk,
                waits,
                step.whileSuspended(),
                term,
                now,
                due.soon(),
                due.at(),
                carried,
                0,
                0,
                0,
                0,
                0,
                0,
                0);
        visits.start(before.map(b -> back(fresh, b)).orElse(fresh), step.link(), tellAt(fresh, due));
        return due;
    }

    /** The whole days that a notice has hung since it was posted last. */
    int hung(String businessKey, String process, String notice, String posting) {
        var justPosted = ended.get().stream()
                .anyMatch(
                        e -> e.businessKey.equals(businessKey) && e.process.equals(process) && e.step.equals(posting));
        return justPosted ? 0 : visits.hung(businessKey, process, notice, posting);
    }

    private int used(StepVisits.Visit visit, Term.Unit unit) {
        return visit.carried() + Math.max(0, terms.passed(visit.openedAt(), visit.endedAt(), unit) - visit.held());
    }

    /** With what was waited for since the desk let the case go. */
    private StepClock back(StepClock fresh, StepVisits.Visit before) {
        var waited = new ArrayList<>(before.waited());
        ended.get().stream()
                .filter(e -> e.businessKey.equals(fresh.businessKey()) && e.process.equals(fresh.process()))
                .forEach(e -> waited.add(e.stay));
        int applicant = days(waited, StepClock.APPLICANT, before.endedAt());
        int review = days(waited, REVIEW, before.endedAt());
        int notice = days(waited, StepClock.NOTICE, before.endedAt());
        var all = terms.passed(before.endedAt(), fresh.openedAt(), Term.Unit.WORKING_DAYS);
        return fresh.back(applicant, review, notice, Math.max(0, all - applicant - review - notice));
    }

    private int days(List<StepVisits.Stay> waited, String waits, Instant since) {
        return waited.stream()
                .filter(s -> s.waits().equals(waits) && s.to().isAfter(since))
                .mapToInt(
                        s -> terms.passed(s.from().isBefore(since) ? since : s.from(), s.to(), Term.Unit.WORKING_DAYS))
                .sum();
    }

    /** A step of the applicant is a wait for them unless the model says otherwise. */
    private static String waits(StepDefinition step, Desk desk) {
        if (!step.waits().isEmpty()) return step.waits();
        return step.desk().equals("applicant") || desk.ofOrganization() ? StepClock.APPLICANT : "";
    }

    /** A notice ends by itself: nobody has to hurry. */
    static Instant tellAt(StepClock clock, Deadline due) {
        return clock.waits().equals(StepClock.NOTICE) ? null : due.soon();
    }

    void completed(OpenTask task, StepDefinition step, Outcome outcome) {
        end(task.taskId(), task.businessKey(), step, task.desk(), task.createdAt(), outcome.word());
    }

    /** The step moved on without anybody's decision. */
    void canceled(String taskId, String businessKey, StepDefinition step, Desk desk, Instant openedAt) {
        end(taskId, businessKey, step, desk, openedAt, null);
    }

    /** A decision was taken back: the step waits again, and its clock goes on as if it had never stopped. */
    void reopened(String before, String again, Instant soonAt, Instant dueAt) {
        visits.reopen(before, again, soonAt, dueAt);
    }

    private void end(
            String taskId, String businessKey, StepDefinition step, Desk desk, Instant openedAt, String outcome) {
        if (ended.get().stream().anyMatch(e -> e.taskId.equals(taskId))) return;
        var now = clock.instant();
        ended.get()
                .add(new Ended(
                        taskId,
                        businessKey,
                        step.process(),
                        step.id(),
                        new StepVisits.Stay(waits(step, desk), openedAt, now)));
        visits.end(taskId, outcome != null, outcome, now, terms.passed(openedAt, now, Term.Unit.WORKING_DAYS));
    }
}
