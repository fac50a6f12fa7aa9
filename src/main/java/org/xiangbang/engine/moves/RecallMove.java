package org.xiangbang.engine.moves;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CallResumption;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.Tokens;
import org.xiangbang.shared.Official;

/** Moves the process back to a step whose decision was taken back, by the engine's process instance modification. */
@Component
class RecallMove {
    private static final List<String> COUNTED = List.of("nrOfInstances", "nrOfCompletedInstances");

    private final RuntimeService runtime;
    private final RecallScope scope;
    private final CountersignVotes cosigners;
    private final ModelPaths ways;
    private final ActContext trail;
    private final StepReopening reopening;
    private final CallResumption resumption;

    RecallMove(
            RuntimeService runtime,
            RecallScope scope,
            CountersignVotes cosigners,
            ModelPaths ways,
            ActContext trail,
            StepReopening reopening,
            CallResumption resumption) {
        this.runtime = runtime;
        this.scope = scope;
        this.cosigners = cosigners;
        this.ways = ways;
        this.trail = trail;
        this.reopening = reopening;
        this.resumption = resumption;
    }

    /** @return the task that waits again */
    String back(CompletedSteps.Done step, CompletedSteps.Done closing, CaseFile file, Official by) {
        var asked = step.round() != null && closing.followed().isEmpty();
        var led = trail.during(new ActCause(ActCause.TAKE_BACK, step.step(), by), () -> {
            if (asked) askAgain(step);
            else undo(step, closing);
        });

        var again = led.offered().stream()
                .filter(o -> o.step().equals(step.step())
                        && o.desk().equals(step.decided().desk()))
                .findFirst()
                .orElseThrow();
        reopening.reopened(step, again, file);
        return again.taskId();
    }

    /** Asks this countersigner once more within the same round, while the others go on signing. */
    private void askAgain(CompletedSteps.Done step) {
        var round = scope.tokens(step.instance()).byId(step.round()).orElseThrow();
        runtime.createProcessInstanceModification(step.instance())
                .startBeforeActivity(step.step(), step.round())
                .setVariableLocal(
                        ways.countersigner(definition(step), step.step()),
                        step.decided().desk().id())
                .execute();
        recount(round);
    }

    /** Corrects the counts of the round: the engine counts the new instance, so the one that was taken back must no longer be counted. */
    private void recount(ActivityInstance round) {
        for (var execution : round.getExecutionIds()) {
            var counts = runtime.getVariablesLocal(execution, COUNTED);
            if (counts.size() < COUNTED.size()) continue;
            var less = new HashMap<String, Object>();
            counts.forEach((name, count) -> less.put(name, (Integer) count - 1));
            runtime.setVariablesLocal(execution, less);
        }
    }

    /**
     * Ends what followed and starts the step again, within its called process if that had ended. The decisions of the other
     * countersigners in its round stay valid.
     */
    private void undo(CompletedSteps.Done step, CompletedSteps.Done closing) {
        var undone = scope.of(step, closing);
        if (step.round() != null) cosigners.keepRound(step.round());
        var activity = step.round() == null ? step.step() : step.step() + Tokens.BODY;
        if (undone.calls().isEmpty()) move(undone, activity);
        else again(undone, activity);
    }

    private void move(RecallScope.Undone undone, String activity) {
        var change = runtime.createProcessInstanceModification(undone.instance());
        change.startBeforeActivity(activity, undone.within());
        undone.ends().forEach(change::cancelActivityInstance);
        change.execute();
    }

    /** Begins the called processes again, each in the one around it, and starts the step in the innermost. */
    private void again(RecallScope.Undone undone, String activity) {
        String instance = null;
        for (var call : undone.calls()) {
            var around = instance;
            instance = resumption.during(call, () -> {
                if (around == null) move(undone, call.activity());
                else start(around, call.activity());
            });
            scope.resumed(call, instance);
        }
        start(instance, activity);
    }

    private void start(String instance, String activity) {
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity(activity)
                .execute();
    }

    private String definition(CompletedSteps.Done step) {
        return scope.tokens(step.instance()).root().getProcessDefinitionId();
    }
}
