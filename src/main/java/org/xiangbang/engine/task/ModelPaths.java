package org.xiangbang.engine.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FlowReachability;

/**
 * Answers questions about a deployed model for the acts that move a case: which steps are on the way from one to another, and in
 * which scopes.
 */
@Component
public class ModelPaths {
    private final Definitions definitions;
    private final Map<String, Set<String>> after = new ConcurrentHashMap<>();

    ModelPaths(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Returns everything that can be reached from the step by connections and boundary events; the step itself only if it is in a loop. */
    public Set<String> after(String definitionId, String step) {
        return after.computeIfAbsent(
                definitionId + "/" + step, key -> Set.copyOf(FlowReachability.from(node(definitionId, step))));
    }

    /** May a case go from {@code step} back to {@code target}? It may never go into or out of a side path. */
    public boolean goesBack(String definitionId, String step, String target) {
        return definitions.model(definitionId).getModelElementById(target) instanceof UserTask human
                && FlowReachability.goesBack(node(definitionId, step), human);
    }

    /**
     * Would these tokens pass every join that they come to? A join needs a token on each of its connections. If one of them
     * neither waits there nor is on its way, the case would wait forever.
     *
     * @param tokens the elements at which the case is; a join occurs as often as tokens wait at it
     */
    public boolean joins(String definitionId, List<String> tokens) {
        return definitions.model(definitionId).getModelElementsByType(ParallelGateway.class).stream()
                .filter(gateway -> FlowReachability.arriving(gateway).size() > 1)
                .allMatch(join -> isPassed(join, definitionId, tokens));
    }

    private boolean isPassed(ParallelGateway join, String definitionId, List<String> tokens) {
        var waiting = tokens.stream().filter(join.getId()::equals).count();
        var coming = new HashSet<String>();
        for (var token : tokens) {
            if (token.equals(join.getId()) || !after(definitionId, token).contains(join.getId())) continue;
            coming.add(token);
            coming.addAll(scopes(definitionId, token));
            coming.addAll(FlowReachability.from(node(definitionId, token), join));
        }
        if (waiting == 0 && coming.isEmpty()) return true;
        var missing = FlowReachability.arriving(join).stream()
                .filter(flow -> !coming.contains(flow.getSource().getId()))
                .count();
        return missing <= waiting;
    }

    /** Returns the sub-processes around the activity, the innermost first, and then the definition itself. */
    public List<String> scopes(String definitionId, String activity) {
        var scopes = new ArrayList<String>();
        var scope = node(definitionId, activity.replace(Tokens.BODY, "")).getParentElement();
        for (; !(scope instanceof Process); scope = scope.getParentElement()) scopes.add(scope.getAttributeValue("id"));
        scopes.add(definitionId);
        return scopes;
    }

    /** Returns the elements from which connections lead to a gateway. */
    public List<String> sources(String definitionId, String gateway) {
        return FlowReachability.arriving(node(definitionId, gateway)).stream()
                .map(flow -> flow.getSource().getId())
                .toList();
    }

    public boolean countersigned(String definitionId, String step) {
        return node(definitionId, step) instanceof UserTask task && task.getLoopCharacteristics() != null;
    }

    /** Returns the name of the variable that holds the desk of one countersigner. */
    public String countersigner(String definitionId, String step) {
        var loop = (MultiInstanceLoopCharacteristics) ((UserTask) node(definitionId, step)).getLoopCharacteristics();
        return loop.getCamundaElementVariable();
    }

    private FlowNode node(String definitionId, String id) {
        return definitions.model(definitionId).getModelElementById(id);
    }
}
