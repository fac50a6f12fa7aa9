package org.xiangbang.engine.model;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Checks that the picture of a model shows all of it: the page of a case draws where the case is, and how it came there. */
final class DrawingCheck {
    private final BpmnModelInstance model;

    DrawingCheck(BpmnModelInstance model) {
        this.model = model;
    }

    boolean hasPicture() {
        return !model.getModelElementsByType(BpmnShape.class).isEmpty();
    }

    /** Returns the first step, gateway or event without a shape, or else the first connection without an edge. */
    Optional<BaseElement> undrawn() {
        return Stream.<BaseElement>concat(
                        without(FlowNode.class, model.getModelElementsByType(BpmnShape.class)),
                        without(SequenceFlow.class, model.getModelElementsByType(BpmnEdge.class)))
                .findFirst();
    }

    private <T extends BaseElement> Stream<T> without(
            Class<T> kind, Collection<? extends ModelElementInstance> drawings) {
        Set<String> drawn = drawings.stream()
                .map(drawing -> drawing.getAttributeValue("bpmnElement"))
                .collect(Collectors.toSet());
        return model.getModelElementsByType(kind).stream().filter(element -> !drawn.contains(element.getId()));
    }
}
