package org.xiangbang.engine.moves;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.ActContext;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.Tokens;
import org.xiangbang.shared.Official;

/** Moves the process back to a step whose decision was taken back, by the engine's process instance modification. */
@Component
class RecallMove {
    private static final List<String> COUNTED = List.of("nrOfInstances", "nrOfCompletedInstances");

    private final RuntimeService runtime;
    private final OpenTasks open;
    private final CountersignVotes cosigners;
    private final ModelPaths ways;
    private final ActContext trail;
    private final StepReopening reopening;

    RecallMove(
            RuntimeService runtime,
            OpenTasks open,
            CountersignVotes cosigners,
            ModelPaths ways,
            ActContext trail,
            StepReopening reopening) {
        this.runtime = runtime;
        this.open = open;
        this.cosigners = cosigners;
        this.ways = ways;
        this.trail = trail;
        this.reopening = reopening;
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
        var round = tokens(step).byId(step.round()).orElseThrow();
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

    /** What of the process ends when the decision is taken back, and the activity instance in which its step starts again. */
    private record Undone(String within, Set<String> ends) {}

    private Undone undone(CompletedSteps.Done step, CompletedSteps.Done closing, Tokens tokens) {
        var scopes = ways.scopes(definition(step), step.step());
        var ends = new LinkedHashSet<String>();
        String within = null;
        for (var task : closing.followed()) {
            var way = open.find(task).flatMap(t -> tokens.way(t.executionId())).orElseThrow();
            var top = way.stream().takeWhile(i -> isAround(scopes, i)).count();
            within = way.get((int) top - 1).getId();
            ends.add(way.get((int) top).getId());
        }
        return new Undone(within, ends);
    }

    /** Returns false when the decision led past a join, because the other branches could not be brought back there. */
    boolean joins(CompletedSteps.Done step, CompletedSteps.Done closing) {
        var tokens = tokens(step);
        var ends = undone(step, closing, tokens).ends();
        return ways.joins(definition(step), tokens.standing(ends, step.step()));
    }

    /** Ends what followed and starts the step again. The decisions of the other countersigners in its round stay valid. */
    private void undo(CompletedSteps.Done step, CompletedSteps.Done closing) {
        var undone = undone(step, closing, tokens(step));
        if (step.round() != null) cosigners.keepRound(step.round());
        var change = runtime.createProcessInstanceModification(step.instance());
        change.startBeforeActivity(step.round() == null ? step.step() : step.step() + Tokens.BODY, undone.within());
        undone.ends().forEach(change::cancelActivityInstance);
        change.execute();
    }

    private static boolean isAround(List<String> scopes, ActivityInstance instance) {
        return scopes.contains(instance.getActivityId());
    }

    private String definition(CompletedSteps.Done step) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(step.instance())
                .singleResult()
                .getProcessDefinitionId();
    }

    private Tokens tokens(CompletedSteps.Done step) {
        return new Tokens(runtime.getActivityInstance(step.instance()));
    }
}
