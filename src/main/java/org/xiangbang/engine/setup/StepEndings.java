package org.xiangbang.engine.setup;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Keeps what ended a step that nobody has done: a timer, a side path, a return, a decision taken back. */
@Component
class StepEndings {
    private final ActContext trail;
    private final CanceledSteps ended;
    private final CountersignVotes countersignVotes;

    StepEndings(ActContext trail, CanceledSteps ended, CountersignVotes countersignVotes) {
        this.trail = trail;
        this.ended = ended;
        this.countersignVotes = countersignVotes;
    }

    /** @return whether the step counts as done all the same: it goes straight back to who returned it */
    boolean ended(DelegateTask task, StepDefinition step, Instant now) {
        var cause = trail.cause();
        if (cause.filter(c -> c.finishes(step.id())).isPresent()) return true;
        if (step.multiInstance()) countersignVotes.ended(task.getId());
        task.getCandidates().stream()
                .flatMap(link -> Optional.ofNullable(link.getGroupId()).stream())
                .findFirst()
                .ifPresent(desk -> ended.add(
                        task.getId(),
                        CaseFiles.caseNo(task.getExecution().getProcessBusinessKey()),
                        new CanceledSteps.Ended(
                                step.process(),
                                step.version(),
                                step.id(),
                                Desk.parse(desk),
                                cause.map(ActCause::act).orElse(CanceledSteps.TIMER),
                                cause.map(ActCause::element).orElse(null),
                                cause.map(ActCause::by).map(Official::name).orElse(null),
                                now)));
        return false;
    }
}
