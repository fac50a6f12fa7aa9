package org.xiangbang.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Outcome;

/**
 * Who is next on each outcome, read off the model and the case's routing facts before the button is pressed. What is decided
 * only on the way (a called process, a decision table) is not guessed: the path ends there.
 */
@Component
class Forecast {
    private final Definitions definitions;
    private final RuntimeService runtime;
    private final DeskResolver desks;

    Forecast(Definitions definitions, RuntimeService runtime, DeskResolver desks) {
        this.definitions = definitions;
        this.runtime = runtime;
        this.desks = desks;
    }

    Map<Outcome, List<NextStep>> next(OpenTask task, CaseFile file, StepDefinition step) {
        var model = definitions.model(task.definitionId());
        FlowNode node = model.getModelElementById(task.step());
        var facts = new HashMap<>(runtime.getVariables(task.executionId()));
        var next = new EnumMap<Outcome, List<NextStep>>(Outcome.class);
        for (var choice : step.outcomes()) {
            facts.put(task.step(), choice.outcome().word());
            var found = new ArrayList<NextStep>();
            follow(node, new Walk(task, file, facts, found, new HashSet<>()));
            next.put(choice.outcome(), List.copyOf(found));
        }
        return next;
    }

    private record Walk(
            OpenTask task, CaseFile file, Map<String, Object> facts, List<NextStep> found, Set<String> seen) {}

    private void follow(FlowNode from, Walk walk) {
        for (var flow : taken(from, walk.facts())) {
            var target = flow.getTarget();
            if (!walk.seen().add(target.getId())) continue;
            if (target instanceof UserTask human) walk.found().add(step(human, walk));
            else if (passesThrough(target)) follow(target, walk);
        }
    }

    private static boolean passesThrough(FlowNode node) {
        return node instanceof Gateway || node instanceof org.camunda.bpm.model.bpmn.instance.ServiceTask;
    }

    /** Conditions that can be judged now; the default flow when none holds; nothing when one cannot be judged. */
    private static List<SequenceFlow> taken(FlowNode from, Map<String, Object> facts) {
        var byDefault = from.getAttributeValue("default");
        var taken = new ArrayList<SequenceFlow>();
        SequenceFlow otherwise = null;
        for (var flow : StepReader.leaving(from)) {
            if (flow.getId().equals(byDefault)) {
                otherwise = flow;
            } else if (flow.getConditionExpression() == null) {
                taken.add(flow);
            } else {
                var held = Condition.parse(flow.getConditionExpression().getTextContent())
                        .flatMap(c -> c.holds(facts));
                if (held.isEmpty()) return List.of();
                if (held.get()) taken.add(flow);
            }
        }
        if (taken.isEmpty() && otherwise != null) taken.add(otherwise);
        return taken;
    }

    private NextStep step(UserTask human, Walk walk) {
        var read = StepReader.read(human, walk.task().version());
        var spec = read.desk();
        return new NextStep(walk.task().process(), read.id(), read.name(), desk(spec, walk));
    }

    /** Empty when only the way there decides which desk it will be. */
    private String desk(String spec, Walk walk) {
        if (spec.startsWith("${")) {
            var known = walk.facts().get(spec.substring(2, spec.length() - 1));
            return known == null
                    ? ""
                    : desks.resolve(known.toString(), walk.file()).id();
        }
        if (spec.equals("raiser")) return String.valueOf(walk.facts().getOrDefault(Raising.RAISER, ""));
        return desks.resolve(spec, walk.file()).id();
    }
}
