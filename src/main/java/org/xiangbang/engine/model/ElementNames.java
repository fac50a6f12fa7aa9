package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;

/** The names of the elements of a model, in the model's language, for the trace of a case. */
@Component
public class ElementNames {
    private final Definitions definitions;

    ElementNames(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Returns the name of an element. A connection without a name is called by its two ends, a side path by its message, and any
     * other element without a name by its id.
     */
    public String of(String process, int version, String element) {
        return of(process, version, element, (id, name) -> name);
    }

    /**
     * Does the same with names replaced by {@code worded}.
     *
     * @param worded gives the new name for an element's id and its name in the model
     */
    public String of(String process, int version, String element, BinaryOperator<String> worded) {
        var model = definitions.model(process, version);
        if (model.getModelElementById(element) instanceof FlowElement found) return of(found, worded);
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().stream()
                        .anyMatch(d -> d instanceof MessageEventDefinition m
                                && m.getMessage().getName().equals(element)))
                .map(start -> of(start, worded))
                .findFirst()
                .orElse(element);
    }

    /**
     * What was answered where a connection begins.
     *
     * @param question the name of the gateway, which is mostly a question
     */
    public record Answer(String question, String answer) {}

    /**
     * Returns the answer that led along the connections, if it was the only one and is known from nothing else: where several
     * questions are asked on the way none of them alone says why, and what one person decided stands in their act.
     */
    public Optional<Answer> answer(String process, int version, List<String> flows, BinaryOperator<String> worded) {
        var model = definitions.model(process, version);
        var answers = new ArrayList<SequenceFlow>();
        for (var id : flows)
            if (model.getModelElementById(id) instanceof SequenceFlow flow
                    && named(flow.getName())
                    && !(flow.getSource() instanceof UserTask)) answers.add(flow);
        if (answers.size() != 1
                || !(answers.get(0).getSource() instanceof ExclusiveGateway gateway)
                || decidedByOnePerson(gateway)) return Optional.empty();
        return Optional.of(new Answer(of(gateway, worded), of(answers.get(0), worded)));
    }

    /** Does the gateway follow the outcome of a step that one person does? */
    private static boolean decidedByOnePerson(ExclusiveGateway gateway) {
        return gateway.getOutgoing().stream()
                .flatMap(flow -> Optional.ofNullable(flow.getConditionExpression()).stream())
                .flatMap(condition -> Condition.parse(condition.getTextContent()).stream())
                .anyMatch(condition ->
                        gateway.getModelInstance().getModelElementById(condition.variable()) instanceof UserTask step
                                && step.getLoopCharacteristics() == null);
    }

    private static String of(FlowElement element, BinaryOperator<String> worded) {
        if (named(element.getName())) return worded.apply(element.getId(), element.getName());
        if (element instanceof SequenceFlow flow)
            return "%s → %s"
                    .formatted(of((FlowElement) flow.getSource(), worded), of((FlowElement) flow.getTarget(), worded));
        return element.getId();
    }

    /** Returns the model as it was deployed, with every name in the diagram replaced by {@code worded}. @param worded as in {@link #of} */
    public String drawn(String process, int version, BinaryOperator<String> worded) {
        var xml = definitions.xml(process, version).getBytes(StandardCharsets.UTF_8);
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        for (var element : model.getModelElementsByType(FlowElement.class))
            if (named(element.getName())) element.setName(worded.apply(element.getId(), element.getName()));
        for (var lane : model.getModelElementsByType(Lane.class))
            if (named(lane.getName())) lane.setName(worded.apply(lane.getId(), lane.getName()));
        for (var pool : model.getModelElementsByType(Participant.class))
            pool.setName(worded.apply(process, pool.getName()));
        return Bpmn.convertToString(model);
    }

    private static boolean named(String name) {
        return !VisibleText.isEmpty(name);
    }
}
