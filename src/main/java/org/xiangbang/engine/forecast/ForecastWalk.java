package org.xiangbang.engine.forecast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.model.Condition;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.DeskResolver;
import org.xiangbang.engine.model.StepReader;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.VisibleText;

/** One walk through the models, from a step along its connections to everything that is next. */
final class ForecastWalk {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private final Definitions definitions;
    private final DeskResolver desks;
    private final CaseFile file;
    private final UnaryOperator<Place> callers;
    private final Function<String, Optional<String>> foreseen;
    private boolean unchanged = true;
    private final List<NextStep> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param callers gives for an ended process the place in the process that called it, or null
     * @param foreseen what automatic work, by its expression, will answer if nothing has changed the records before it
     */
    ForecastWalk(
            Definitions definitions,
            DeskResolver desks,
            CaseFile file,
            UnaryOperator<Place> callers,
            Function<String, Optional<String>> foreseen) {
        this.definitions = definitions;
        this.desks = desks;
        this.file = file;
        this.callers = callers;
        this.foreseen = foreseen;
    }

    /**
     * A process during the walk.
     *
     * @param facts its variables as far as they are known; a variable that is missing is decided on the way
     * @param execution the execution; null for a process that the case has not reached yet
     * @param caller the place that called it on this walk, or null
     * @param activity id of the call activity that waits here, or null
     */
    record Place(String definitionId, Map<String, Object> facts, String execution, Place caller, String activity) {
        Place(String definitionId, Map<String, Object> facts, String execution, Place caller) {
            this(definitionId, facts, execution, caller, null);
        }

        Place with(Map<String, Object> known) {
            return new Place(definitionId, known, execution, caller, activity);
        }

        Place calling(String call) {
            return new Place(definitionId, facts, execution, caller, call);
        }
    }

    List<NextStep> from(FlowNode node, Place place) {
        follow(node, place, true);
        return List.copyOf(found);
    }

    private void follow(FlowNode from, Place at, boolean sure) {
        var taken = taken(from, at.facts());
        for (var flow : taken.flows()) visit(flow.getTarget(), at, sure && taken.judged());
    }

    private void visit(FlowNode node, Place at, boolean sure) {
        if (!seen.add(at.definitionId() + " " + node.getId())) return;
        if (node instanceof UserTask human) found.add(step(human, at, sure));
        else if (node instanceof EndEvent end) end(end, at, sure);
        else if (node instanceof CallActivity call) call(call, at, sure);
        else if (node instanceof SubProcess part) start(part.getChildElementsByType(StartEvent.class), at, sure);
        else if (node instanceof IntermediateCatchEvent) found.add(element(node, NextStep.Kind.WAIT, sure));
        else if (node instanceof ServiceTask || node instanceof BusinessRuleTask)
            follow(node, automatic(node, at), sure);
        else follow(node, at, sure);
    }

    private void start(Iterable<StartEvent> starts, Place at, boolean sure) {
        for (var start : starts) if (start.getEventDefinitions().isEmpty()) follow(start, at, sure);
    }

    /**
     * Removes the result of automatic work, which is not known before the work is done; unless it is foreseen, and no other work on
     * the way changes the records before it.
     */
    private Place automatic(FlowNode node, Place at) {
        var known = new HashMap<>(at.facts());
        var result = node.getAttributeValueNs(CAMUNDA, "resultVariable");
        var call = node.getAttributeValueNs(CAMUNDA, "expression");
        known.remove(result);
        if (unchanged && result != null && call != null)
            foreseen.apply(call).ifPresent(answer -> known.put(result, answer));
        unchanged = false;
        return at.with(known);
    }

    private void call(CallActivity call, Place at, boolean sure) {
        var called = definitions.latestId(call.getCalledElement());
        var model = definitions.model(called);
        var facts = new HashMap<String, Object>();
        model.getModelElementsByType(UserTask.class).forEach(t -> facts.put(t.getId(), ""));
        facts.putAll(handedOver(call, at.facts()));
        for (var process : model.getModelElementsByType(Process.class))
            start(
                    process.getChildElementsByType(StartEvent.class),
                    new Place(called, facts, null, at.calling(call.getId())),
                    sure);
    }

    /** Returns the variables that the call hands over, as far as they are known before it. */
    private static Map<String, Object> handedOver(CallActivity call, Map<String, Object> known) {
        return call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                .filter(in -> in.getCamundaSource() != null && known.get(in.getCamundaSource()) != null)
                .collect(Collectors.toMap(CamundaIn::getCamundaTarget, in -> known.get(in.getCamundaSource())));
    }

    private void end(EndEvent end, Place at, boolean sure) {
        for (var definition : end.getEventDefinitions())
            if (definition instanceof EscalationEventDefinition && caught(definition, end, at, sure)) return;
        if (end.getParentElement() instanceof SubProcess part && !part.triggeredByEvent()) follow(part, at, sure);
        else if (end.getParentElement() instanceof SubProcess) found.add(element(end, NextStep.Kind.END, sure));
        else returned(end, at, sure);
    }

    /** Follows the interrupting side path of the process that catches what this end throws, if there is one. */
    private boolean caught(EventDefinition thrown, EndEvent end, Place at, boolean sure) {
        var code = ((EscalationEventDefinition) thrown).getEscalation();
        for (var start : end.getModelInstance().getModelElementsByType(StartEvent.class))
            for (var caught : start.getChildElementsByType(EscalationEventDefinition.class))
                if (code != null && code.equals(caught.getEscalation())) {
                    follow(start, at, sure);
                    return true;
                }
        return false;
    }

    /** The process is over: its caller goes on after the call, with the values that the call returns. */
    private void returned(EndEvent end, Place at, boolean sure) {
        var caller = callers.apply(at);
        if (caller == null) {
            found.add(element(end, NextStep.Kind.END, sure));
            return;
        }
        CallActivity call = definitions.model(caller.definitionId()).getModelElementById(caller.activity());
        var known = new HashMap<>(caller.facts());
        call.getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaOut.class)
                .list()
                .forEach(out -> {
                    var value = at.facts().get(out.getCamundaSource());
                    if (value == null) known.remove(out.getCamundaTarget());
                    else known.put(out.getCamundaTarget(), value);
                });
        follow(call, caller.with(known), sure);
    }

    private record Taken(List<SequenceFlow> flows, boolean judged) {}

    /**
     * Returns the connections whose conditions hold; at an exclusive gateway the first of them; the default flow when none holds;
     * all possible ones when a condition cannot be decided yet.
     */
    private static Taken taken(FlowNode from, Map<String, Object> facts) {
        var byDefault = from.getAttributeValue("default");
        var holding = new ArrayList<SequenceFlow>();
        var open = new ArrayList<SequenceFlow>();
        SequenceFlow otherwise = null;
        for (var flow : StepReader.leaving(from)) {
            if (flow.getId().equals(byDefault)) otherwise = flow;
            if (flow == otherwise) continue;
            var condition = flow.getConditionExpression();
            var holds = condition == null
                    ? Optional.of(true)
                    : Condition.parse(condition.getTextContent()).flatMap(c -> c.holds(facts));
            if (holds.isEmpty()) open.add(flow);
            else if (holds.get()) holding.add(flow);
            if (from instanceof ExclusiveGateway && !holding.isEmpty()) break;
        }
        if (!open.isEmpty()) {
            open.addAll(holding);
            if (otherwise != null && holding.isEmpty()) open.add(otherwise);
            return new Taken(open, false);
        }
        if (holding.isEmpty() && otherwise != null) holding.add(otherwise);
        return new Taken(holding, true);
    }

    private NextStep step(UserTask human, Place at, boolean sure) {
        var process = StepReader.processOf(human).getId();
        return new NextStep(
                process,
                human.getId(),
                human.getName(),
                desk(human.getCamundaCandidateGroups(), at.facts()),
                NextStep.Kind.STEP,
                sure);
    }

    private static NextStep element(FlowNode node, NextStep.Kind kind, boolean sure) {
        var process = StepReader.processOf(node).getId();
        var name = node.getName() == null ? "" : node.getName();
        return new NextStep(process, node.getId(), name, "", kind, sure);
    }

    /** Returns the desk; empty when it is decided only on the way there. */
    private String desk(String spec, Map<String, Object> facts) {
        if (spec.startsWith("${")) {
            var known = facts.get(spec.substring(2, spec.length() - 1));
            return known == null || VisibleText.isEmpty(known.toString())
                    ? ""
                    : desks.resolve(known.toString(), file).id();
        }
        if (spec.equals("raiser")) return String.valueOf(facts.getOrDefault(DeskResolver.RAISER, ""));
        return desks.resolve(spec, file).id();
    }
}
