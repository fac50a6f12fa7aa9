package org.xiangbang.engine.clock;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Deadline;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.TransactionScoped;
import org.xiangbang.engine.model.CaseStep;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

/**
 * Starts and stops the clock of every human step. When a case comes back to a desk after a return for supplements, the desk has
 * the rest of its term and not a new one. A notice that was interrupted is on display for the rest of its days (decisions 0026,
 * 0070).
 */
@Component
public class StepClocks {
    static final String REVIEW = "review";

    private final RunningClocks rows;
    private final DeskVisits visits;
    private final SlaTerms limits;
    private final Terms terms;
    private final SuspendedTime still;
    private final CaseFiles cases;
    private final Clock clock;

    /** The steps that ended in the running act. They are written only at its end, so queries do not find them yet. */
    private final TransactionScoped<List<Ended>> ended = new TransactionScoped<>(ArrayList::new, List::clear, 0);

    StepClocks(
            RunningClocks rows,
            DeskVisits visits,
            SlaTerms limits,
            Terms terms,
            SuspendedTime still,
            CaseFiles cases,
            Clock clock) {
        this.still = still;
        this.cases = cases;
        this.rows = rows;
        this.visits = visits;
        this.limits = limits;
        this.terms = terms;
        this.clock = clock;
    }

    private record Ended(
            String taskId, String businessKey, String process, String step, String outcome, DeskVisits.Stay stay) {

        /** Was it a return for supplements? An objection to a notice is none. */
        public boolean returned() {
            return Outcome.RETURN.word().equals(outcome) && !stay.waits().equals(StepClock.NOTICE);
        }
    }

    /** Finds the open step's clock; empty if there is no such step, or it was opened before clocks were introduced. */
    public Optional<StepClock> find(String taskId) {
        return rows.find(taskId);
    }

    /** Returns until when the clock has run: until now, or until the case was suspended. */
    public Instant until(StepClock running) {
        return still.since(cases.find(running.caseNo()), running.whileSuspended())
                .orElseGet(clock::instant);
    }

    /** Returns since when the open step's clock stands still because its case is suspended; empty while it runs. */
    public Optional<Instant> standsSince(String taskId) {
        return find(taskId).flatMap(c -> still.since(cases.find(c.caseNo()), c.whileSuspended()));
    }

    /** Returns since when the clock of a step of that case stands still because the case is suspended; empty while it runs. */
    public Optional<Instant> standsSince(CaseFile file, StepDefinition step) {
        return still.since(file, step.timing().whileSuspended());
    }

    public Deadline start(
            String taskId, String businessKey, StepDefinition step, Desk desk, CaseFile file, Instant now) {
        var term = limits.term(step, file);
        var before = visits.before(businessKey, step.process(), step.id(), desk);
        var waits = waits(step, desk);
        var carried = waits.equals(StepClock.NOTICE)
                ? hung(businessKey, step.process(), step.id(), step.timing().posting())
                : before.map(b -> carried(b, waits, term.unit())).orElse(0);
        var due = terms.due(now, term.less(carried));
        var fresh = new StepClock(
                taskId,
                new CaseStep(businessKey, step.process(), step.version(), step.id()),
                desk,
                waits,
                step.timing().whileSuspended(),
                term,
                now,
                due.soon(),
                due.at(),
                0,
                CountedDays.carried(carried));
        visits.start(
                before.map(b -> back(fresh, b)).orElse(fresh), step.link(), StepClock.tellAt(waits, 0, due, terms));
        return due;
    }

    /** Does what has just ended count for a step of that process? */
    private boolean counts(Ended just, String businessKey, String process) {
        return just.businessKey.equals(businessKey) && visits.together(process, just.process);
    }

    /** Counts the whole days that a notice was on display since it was last posted. */
    int hung(String businessKey, String process, String notice, String posting) {
        var justPosted = ended.get().stream().anyMatch(e -> counts(e, businessKey, process) && e.step.equals(posting));
        return justPosted ? 0 : visits.hung(businessKey, process, notice, posting);
    }

    /**
     * Returns the part of the term already used. After a return for supplements the desk has the rest of its term; the
     * applicant's own term starts again.
     */
    private int carried(DeskVisits.Visit visit, String waits, Term.Unit unit) {
        if (!visit.supplemented() || waits.equals(StepClock.APPLICANT)) return 0;
        return visit.carried() + Math.max(0, terms.passed(visit.openedAt(), visit.endedAt(), unit) - visit.held());
    }

    /** Adds what the case waited for since it left the desk. */
    private StepClock back(StepClock fresh, DeskVisits.Visit before) {
        var waited = new ArrayList<>(before.waited());
        ended.get().stream()
                .filter(e -> counts(
                        e, fresh.caseStep().businessKey(), fresh.caseStep().process()))
                .forEach(e -> waited.add(e.stay));
        int applicant = days(waited, StepClock.APPLICANT, before.endedAt());
        int review = days(waited, REVIEW, before.endedAt());
        int notice = days(waited, StepClock.NOTICE, before.endedAt());
        var all = terms.passed(before.endedAt(), fresh.openedAt(), Term.Unit.WORKING_DAYS);
        return fresh.with(fresh.days().back(applicant, review, notice, Math.max(0, all - applicant - review - notice)));
    }

    private int days(List<DeskVisits.Stay> waited, String waits, Instant since) {
        return waited.stream()
                .filter(s -> s.waits().equals(waits) && s.to().isAfter(since))
                .mapToInt(
                        s -> terms.passed(s.from().isBefore(since) ? since : s.from(), s.to(), Term.Unit.WORKING_DAYS))
                .sum();
    }

    /** Says whom or what a step waits for. A step of the applicant is a wait for the applicant unless the model says otherwise. */
    static String waits(StepDefinition step, Desk desk) {
        if (!step.timing().waits().isEmpty()) return step.timing().waits();
        return step.desk().equals("applicant") || desk.ofOrganization() ? StepClock.APPLICANT : "";
    }

    public void completed(OpenTask task, StepDefinition step, Outcome outcome) {
        end(task.taskId(), task.businessKey(), step, task.desk(), task.times().createdAt(), true, outcome.word());
    }

    /** The desk sends the case back to that step. It is a return for supplements if the step is one of the applicant's (decision 0080). */
    public void returned(OpenTask task, StepDefinition step, StepDefinition target, Desk to) {
        var supplements = waits(target, to).equals(StepClock.APPLICANT);
        end(
                task.taskId(),
                task.businessKey(),
                step,
                task.desk(),
                task.times().createdAt(),
                true,
                supplements ? Outcome.RETURN.word() : ActCause.RETURN);
    }

    /** The step ended without a decision. A return for supplements ends everything that is open in this way too. */
    public void canceled(String taskId, String businessKey, StepDefinition step, Desk desk, Instant openedAt) {
        var returned = ended.get().stream().anyMatch(e -> counts(e, businessKey, step.process()) && e.returned());
        end(taskId, businessKey, step, desk, openedAt, false, returned ? Outcome.RETURN.word() : null);
    }

    private void end(
            String taskId,
            String businessKey,
            StepDefinition step,
            Desk desk,
            Instant openedAt,
            boolean completed,
            String outcome) {
        if (ended.get().stream().anyMatch(e -> e.taskId.equals(taskId))) return;
        var now = clock.instant();
        ended.get()
                .add(new Ended(
                        taskId,
                        businessKey,
                        step.process(),
                        step.id(),
                        outcome,
                        new DeskVisits.Stay(waits(step, desk), openedAt, now)));
        visits.end(taskId, completed, outcome, run(businessKey, step, openedAt, now));
    }

    private DeskVisits.Run run(String businessKey, StepDefinition step, Instant openedAt, Instant now) {
        var file = cases.find(CaseFiles.caseNo(businessKey));
        var stopped = file.suspended()
                ? still.since(file, step.timing().whileSuspended())
                        .map(since -> since.isBefore(openedAt) ? openedAt : since)
                        .orElse(now)
                : now;
        return new DeskVisits.Run(
                now,
                stopped,
                terms.passed(openedAt, stopped, Term.Unit.WORKING_DAYS),
                terms.passed(stopped, now, Term.Unit.CALENDAR_DAYS),
                terms.passed(stopped, now, Term.Unit.WORKING_DAYS));
    }
}
