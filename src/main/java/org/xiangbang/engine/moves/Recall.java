package org.xiangbang.engine.moves;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;

/** The recall (撤回): the person who did a step takes the decision back, as long as nobody has opened what follows (decision 0064). */
@Service
public class Recall {
    private final CompletedSteps done;
    private final CaseFiles cases;
    private final RecallRules rules;
    private final RecallMove move;
    private final RecallRecording records;
    private final TaskGate gate;
    private final ApplicationEventPublisher events;

    Recall(
            CompletedSteps done,
            CaseFiles cases,
            RecallRules rules,
            RecallMove move,
            RecallRecording records,
            TaskGate gate,
            ApplicationEventPublisher events) {
        this.done = done;
        this.cases = cases;
        this.rules = rules;
        this.move = move;
        this.records = records;
        this.gate = gate;
        this.events = events;
    }

    /**
     * Says whether the decision may be taken back now, and if not, why.
     *
     * @throws NotFound unless {@code by} or a principal of {@code by} has done that step
     */
    @Transactional(readOnly = true)
    public Verdict possible(String taskId, Official by) {
        var step = own(taskId, by);
        return rules.judge(step, cases.find(step.caseNo()), by);
    }

    /**
     * Takes the decision back: what followed ends, and the step waits again at its desk with the term it had. For the separation
     * of duties the person who did it no longer counts as having taken part.
     *
     * @param reason may be empty
     * @return the task that waits again
     * @throws org.xiangbang.shared.RuleBroken saying why it is too late or cannot be undone
     */
    @Transactional
    public String takeBack(String taskId, String reason, Official by) {
        var taken = cases.take(own(taskId, by).caseNo());
        var file = taken.file();
        var step = own(taskId, gate.seatsNow(by, taken));
        rules.judge(step, file, by).orThrow();
        var closing = rules.closing(step);
        records.takenBack(step, closing, file, reason, by);
        var again = move.back(step, closing, file, by);
        events.publishEvent(new StepEvent.Recalled(taskId, again, by.login()));
        return again;
    }

    private CompletedSteps.Done own(String taskId, Official by) {
        return done.find(taskId).filter(step -> seat(step, by).isPresent()).orElseThrow(() -> new NotFound(taskId));
    }

    /** Finds the seat at which they did the step: their own, or a principal's. */
    static Optional<Seat> seat(CompletedSteps.Done step, Official by) {
        return by.seatOf(step.decided().login(), step.decided().desk(), step.process());
    }
}
