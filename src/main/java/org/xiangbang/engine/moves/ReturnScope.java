package org.xiangbang.engine.moves;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.Tokens;

/**
 * What a return ends: everything open that can be reached from the target. A branch that runs in parallel to both steps goes on;
 * a token of such a branch that already waits at the join stays there.
 *
 * @param step the target
 * @param within the activity instance in which the target begins again
 * @param several whether there are several such instances, so that the engine has to be told which one is meant
 * @param ended the activity instances that end
 */
record ReturnScope(StepDefinition step, String within, boolean several, List<ActivityInstance> ended) {

    /**
     * Computes the scope; empty if the case would afterwards wait forever at a join that another branch has already passed. Of
     * parallel branches in a loop only the step's own goes back, if the others are still needed at their join.
     */
    static Optional<ReturnScope> of(Tokens tokens, OpenTask task, StepDefinition step, ModelPaths ways) {
        var target = step.id();
        var way = tokens.way(task.executionId()).orElseThrow();
        var scopes = ways.scopes(task.definitionId(), target);
        var within = way.stream()
                .filter(i -> scopes.contains(i.getActivityId()))
                .reduce((outer, inner) -> inner)
                .orElseThrow();
        var after = ways.after(task.definitionId(), target);
        var open = List.of(within.getChildActivityInstances());
        var own = open.stream().filter(way::contains).toList();
        var all = open.stream()
                .filter(o -> way.contains(o) || ends(o, after, target, task.definitionId(), ways))
                .toList();
        return Stream.of(all, own)
                .map(ended -> new ReturnScope(
                        step, within.getId(), tokens.count(within.getActivityId()) > 1, List.copyOf(ended)))
                .filter(scope -> ways.joins(task.definitionId(), tokens.standing(scope.endedIds(), target)))
                .findFirst();
    }

    private static boolean ends(
            ActivityInstance open, Set<String> after, String target, String definitionId, ModelPaths ways) {
        var element = Tokens.element(open);
        if (!after.contains(element)) return false;
        return !open.getActivityType().endsWith("Gateway")
                || ways.sources(definitionId, element).stream().allMatch(s -> after.contains(s) || s.equals(target));
    }

    /** Returns the id of the target in the model. */
    String target() {
        return step.id();
    }

    /** Can the activities that end here be started again where they were? */
    boolean restorable() {
        return ended.stream()
                .flatMap(Tokens::all)
                .noneMatch(i -> i.getActivityType().equals("callActivity"));
    }

    /** Returns the activities that would have to be started again. */
    List<String> restore() {
        return ended.stream()
                .flatMap(i -> Tokens.waiting(i).stream())
                .map(ActivityInstance::getActivityId)
                .toList();
    }

    /** Returns the rounds of countersigning that end. */
    List<String> rounds() {
        return ended.stream()
                .flatMap(Tokens::all)
                .filter(Tokens::isRound)
                .map(ActivityInstance::getId)
                .toList();
    }

    List<String> endedIds() {
        return ended.stream().map(ActivityInstance::getId).toList();
    }
}
