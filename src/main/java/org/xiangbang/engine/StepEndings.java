package org.xiangbang.engine;

import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Keeps what ended a step that nobody has done: a timer, a side path, a return, a decision taken back. */
@Component
class StepEndings {
    private final ActTrail trail;
    private final EndedSteps ended;
    private final Cosigners cosigners;

    StepEndings(ActTrail trail, EndedSteps ended, Cosigners cosigners) {
        this.trail = trail;
        this.ended = ended;
        this.cosigners = cosigners;
    }

    /** @return whether the step counts as done all the same: it goes straight back to who returned it */
    boolean ended(DelegateTask task, StepDefinition step, Instant now) {
        var cause = trail.cause();
        if (cause.filter(c -> c.finishes(step.id())).isPresent()) return true;
        if (step.multiInstance()) cosigners.ended(task.getId());
        task.getCandidates().stream()
                .flatMap(link -> Optional.ofNullable(link.getGroupId()).stream())
                .findFirst()
                .ifPresent(desk -> ended.add(
                        task.getId(),
                        CaseFiles.caseNo(task.getExecution().getProcessBusinessKey()),
                        new EndedSteps.Ended(
                                step.process(),
                                step.version(),
                                step.id(),
                                Desk.parse(desk),
                                cause.map(Cause::act).orElse(EndedSteps.TIMER),
                                cause.map(Cause::element).orElse(null),
                                cause.map(Cause::by).map(Official::name).orElse(null),
                                now)));
        return false;
    }
}
