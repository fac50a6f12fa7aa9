package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkRegistry;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.CallEnded;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EndedCalls;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Seat;

/** Undoes what a decision wrote when it is taken back: the module's rows, the duty, a countersigner's decision. The trace records it. */
@Component
class RecallRecording {
    private final StepWorkRegistry works;
    private final RuntimeService runtime;
    private final Duties duties;
    private final CountersignVotes countersignVotes;
    private final CompletedSteps done;
    private final EndedCalls calls;
    private final ApplicationEventPublisher acts;

    RecallRecording(
            StepWorkRegistry works,
            RuntimeService runtime,
            Duties duties,
            CountersignVotes countersignVotes,
            CompletedSteps done,
            EndedCalls calls,
            ApplicationEventPublisher acts) {
        this.works = works;
        this.runtime = runtime;
        this.duties = duties;
        this.countersignVotes = countersignVotes;
        this.done = done;
        this.calls = calls;
        this.acts = acts;
    }

    /** @param closing the decision that moved the case on: this one, or that of the last countersigner */
    void takenBack(CompletedSteps.Done step, CompletedSteps.Done closing, CaseFile file, String reason, Official by) {
        works.of(step.process(), step.step())
                .ifPresent(work -> work.undo(undone(step, businessKey(closing), file, by)));
        duties.lift(
                step.caseNo(),
                step.step(),
                step.decided().desk(),
                step.decided().at());
        if (step.round() != null) countersignVotes.takenBack(step.taskId());
        done.takenBack(step.taskId(), by);
        acts.publishEvent(new OfficialAct(
                step.caseNo(),
                by,
                step.decided().desk(),
                ActCause.TAKE_BACK,
                step.process(),
                step.step(),
                null,
                reason,
                Map.of(),
                List.of(),
                null,
                Recall.seat(step, by).flatMap(Seat::principal).orElse(null)));
    }

    private static StepWork.Undone undone(CompletedSteps.Done step, String businessKey, CaseFile file, Official by) {
        var outcome = Outcome.named(step.decided().outcome()).orElseThrow();
        return new StepWork.Undone(file, businessKey, step.decided().desk(), outcome, by);
    }

    private String businessKey(CompletedSteps.Done closing) {
        return calls.of(closing.taskId()).stream()
                .findFirst()
                .map(CallEnded::businessKey)
                .orElseGet(() -> runtime.createProcessInstanceQuery()
                        .processInstanceId(closing.instance())
                        .singleResult()
                        .getBusinessKey());
    }
}
