package org.xiangbang.engine.moves;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.step.DirectReturn;
import org.xiangbang.engine.step.StepCompletion;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.Tokens;

/** Moves a case to the step it was returned to, by the engine's process instance modification. */
@Component
class ReturnMove {
    private final RuntimeService runtime;
    private final ModelPaths ways;
    private final DirectReturn straight;
    private final ActContext trail;
    private final CaseFiles cases;
    private final CompletedSteps done;
    private final StepClocks clocks;

    ReturnMove(
            RuntimeService runtime,
            ModelPaths ways,
            DirectReturn straight,
            ActContext trail,
            CaseFiles cases,
            CompletedSteps done,
            StepClocks clocks) {
        this.runtime = runtime;
        this.ways = ways;
        this.straight = straight;
        this.trail = trail;
        this.cases = cases;
        this.done = done;
        this.clocks = clocks;
    }

    /** @param comesBack once that step is done the case comes straight back */
    Completed back(EnteredStep entered, ReturnScope scope, boolean comesBack) {
        var task = entered.task();
        clocks.returned(task, entered.definition(), scope.step(), done.deskOf(task.instance(), scope.target()));
        var led = trail.during(new ActCause(ActCause.RETURN, task.step(), entered.by()), () -> move(task, scope));
        if (comesBack) order(entered, scope, led);
        return new Completed(task.caseNo(), cases.find(task.caseNo()).status(), StepCompletion.next(led));
    }

    private void move(OpenTask task, ReturnScope scope) {
        var change = runtime.createProcessInstanceModification(task.instance());
        var activity =
                ways.countersigned(task.definitionId(), scope.target()) ? scope.target() + Tokens.BODY : scope.target();
        if (scope.several()) change.startBeforeActivity(activity, scope.within());
        else change.startBeforeActivity(activity);
        scope.endedIds().forEach(change::cancelActivityInstance);
        change.execute();
    }

    private void order(EnteredStep entered, ReturnScope scope, ActContext.Trail led) {
        var task = entered.task();
        var own = straight.of(task).map(DirectReturn.Order::taskId).orElse(null);
        led.offered().stream()
                .filter(o -> o.step().equals(scope.target()))
                .findFirst()
                .ifPresent(o -> straight.order(
                        o.taskId(),
                        task.instance(),
                        new DirectReturn.Order(
                                o.taskId(),
                                task.step(),
                                scope.restore(),
                                own,
                                entered.by().name()),
                        entered.by()));
    }
}
