package org.xiangbang.engine.moves;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.task.CallEnded;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EndedCalls;
import org.xiangbang.engine.task.ModelPaths;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.Tokens;

/**
 * Finds what ends when a decision is taken back, and where its step starts again. If the decision ended the called process of its
 * step, that is the call in the process that goes on.
 */
@Component
class RecallScope {
    private final RuntimeService runtime;
    private final OpenTasks open;
    private final ModelPaths ways;
    private final EndedCalls calls;

    RecallScope(RuntimeService runtime, OpenTasks open, ModelPaths ways, EndedCalls calls) {
        this.runtime = runtime;
        this.open = open;
        this.ways = ways;
        this.calls = calls;
    }

    /**
     * @param instance the process that goes on
     * @param activity the step, or the call in which its process had ended
     * @param calls the processes that have to begin again, the outermost first; none if the step's own process goes on
     * @param within the activity instance in which the activity starts again
     * @param ends the activity instances that end
     */
    record Undone(
            String instance,
            String definitionId,
            String activity,
            List<CallEnded> calls,
            String within,
            Set<String> ends) {}

    /** @param closing the decision that moved the case on: this one, or that of the last countersigner */
    Undone of(CompletedSteps.Done step, CompletedSteps.Done closing) {
        var inward = new ArrayList<>(calls.of(closing.taskId()));
        Collections.reverse(inward);
        var instance = inward.isEmpty() ? step.instance() : inward.get(0).caller();
        var activity = inward.isEmpty() ? step.step() : inward.get(0).activity();
        var tokens = tokens(instance);
        var definition = tokens.root().getProcessDefinitionId();
        var scopes = ways.scopes(definition, activity);
        var ends = new LinkedHashSet<String>();
        String within = null;
        for (var task : closing.followed()) {
            var way = way(tokens, open.find(task).orElseThrow());
            var top = way.stream()
                    .takeWhile(i -> scopes.contains(i.getActivityId()))
                    .count();
            within = way.get((int) top - 1).getId();
            ends.add(way.get((int) top).getId());
        }
        return new Undone(instance, definition, activity, inward, within, ends);
    }

    /** Returns false when the decision led past a join, because the other branches could not be brought back there. */
    boolean joins(CompletedSteps.Done step, CompletedSteps.Done closing) {
        var undone = of(step, closing);
        var standing = tokens(undone.instance()).standing(undone.ends(), undone.activity());
        return ways.joins(undone.definitionId(), standing);
    }

    /** The process that has begun again takes the place of the one that had ended. */
    void resumed(CallEnded ended, String again) {
        calls.resumed(ended.instance(), again);
    }

    Tokens tokens(String instance) {
        return new Tokens(runtime.getActivityInstance(instance));
    }

    /** Finds the way down to the task, or to the call of the process in which it waits. */
    private List<ActivityInstance> way(Tokens tokens, OpenTask task) {
        var execution = task.executionId();
        for (var instance = task.instance(); !instance.equals(tokens.root().getProcessInstanceId()); ) {
            var caller = calls.callerOf(instance).orElseThrow();
            execution = caller.execution();
            instance = caller.instance();
        }
        return tokens.way(execution).orElseThrow();
    }
}
