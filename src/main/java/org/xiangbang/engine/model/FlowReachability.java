package org.xiangbang.engine.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Finds the elements of a model that can be reached from one of its elements. */
public final class FlowReachability {

    private FlowReachability() {}

    /** Follows connections, the boundary events of what is reached, and the ways into sub-processes and out of the element's own ones. */
    public static Set<String> from(FlowNode start) {
        return from(start, new LinkedHashSet<>());
    }

    /** Does the same but does not go on from {@code end}. */
    public static Set<String> from(FlowNode start, FlowNode end) {
        return from(start, new LinkedHashSet<>(Set.of(end.getId())));
    }

    private static Set<String> from(FlowNode start, Set<String> found) {
        for (FlowNode scope = start; scope != null; scope = around(scope)) {
            leave(scope, found);
            bordering(scope).forEach(event -> leave(event, found));
        }
        return found;
    }

    /** Is the target an earlier step on the way to this one, both on the drawn path or both in the same side path? */
    public static boolean goesBack(FlowNode step, UserTask target) {
        return !step.equals(target)
                && sidePath(step).equals(sidePath(target))
                && from(target).contains(step.getId());
    }

    private static void leave(FlowNode node, Set<String> found) {
        for (var flow : StepReader.leaving(node)) enter(flow.getTarget(), found);
    }

    private static void enter(FlowNode node, Set<String> found) {
        if (!found.add(node.getId())) return;
        if (node instanceof SubProcess within)
            within.getFlowElements().stream()
                    .filter(FlowNode.class::isInstance)
                    .forEach(inner -> enter((FlowNode) inner, found));
        leave(node, found);
        bordering(node).forEach(event -> enter(event, found));
    }

    private static List<BoundaryEvent> bordering(FlowNode node) {
        if (!(node instanceof Activity)) return List.of();
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .toList();
    }

    public static List<SequenceFlow> arriving(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getTarget()))
                .toList();
    }

    /** Returns the embedded sub-process around it; null on the drawn path and in a side path. */
    private static FlowNode around(FlowNode node) {
        return node.getParentElement() instanceof SubProcess scope && !scope.triggeredByEvent() ? scope : null;
    }

    /** Returns the id of the event sub-process that contains it, at any depth. */
    private static Optional<String> sidePath(FlowNode node) {
        for (ModelElementInstance scope = node.getParentElement(); scope != null; scope = scope.getParentElement())
            if (scope instanceof SubProcess path && path.triggeredByEvent()) return Optional.of(path.getId());
        return Optional.empty();
    }
}
