package org.xiangbang.engine;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Outcome;

/**
 * What follows on each outcome, read off the model and the case's routing facts before the button is pressed. Where a decision
 * table or a check decides on the way, all that it can come to is named as possible.
 */
@Component
class Forecast {
    private final Definitions definitions;
    private final RuntimeService runtime;
    private final DeskResolver desks;
    private final Callers callers;

    Forecast(Definitions definitions, RuntimeService runtime, DeskResolver desks, Callers callers) {
        this.definitions = definitions;
        this.runtime = runtime;
        this.desks = desks;
        this.callers = callers;
    }

    Map<Outcome, List<NextStep>> next(OpenTask task, CaseFile file, StepDefinition step) {
        FlowNode node = definitions.model(task.definitionId()).getModelElementById(task.step());
        var facts = runtime.getVariables(task.executionId());
        var next = new EnumMap<Outcome, List<NextStep>>(Outcome.class);
        for (var choice : step.outcomes()) {
            var known = new HashMap<>(facts);
            known.put(task.step(), worst(step, facts, choice.outcome()).word());
            var walk = new ForecastWalk(definitions, desks, file, this::caller);
            next.put(
                    choice.outcome(),
                    walk.from(node, new ForecastWalk.Place(task.definitionId(), known, task.executionId(), null)));
        }
        return next;
    }

    /** Countersigners route together: the worst of what they said so far and of this one. */
    private static Outcome worst(StepDefinition step, Map<String, Object> facts, Outcome own) {
        var before = facts.get(step.id());
        if (!step.multiInstance() || !(facts.get("nrOfCompletedInstances") instanceof Integer done) || done == 0)
            return own;
        return Outcome.named(String.valueOf(before))
                .filter(worst -> worst.compareTo(own) > 0)
                .orElse(own);
    }

    /** Where a process goes on that has come to its end: in the one that called it. */
    private ForecastWalk.Place caller(ForecastWalk.Place ended) {
        if (ended.caller() != null) return ended.caller();
        if (ended.execution() == null) return null;
        return callers.of(ended.execution())
                .map(c -> new ForecastWalk.Place(
                        c.definitionId(), runtime.getVariables(c.execution()), c.execution(), null, c.activity()))
                .orElse(null);
    }
}
