package org.xiangbang.engine;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.springframework.stereotype.Component;

/** What the elements of a model are called, for the trace of a case; in the model's language. */
@Component
public class ElementNames {
    private final Definitions definitions;
    private final org.camunda.bpm.engine.RepositoryService repository;

    ElementNames(Definitions definitions, org.camunda.bpm.engine.RepositoryService repository) {
        this.definitions = definitions;
        this.repository = repository;
    }

    /**
     * The element's own name. A nameless connection is told by its ends, a side path by its message; what has no name at all is
     * told by its id.
     */
    public String of(String process, int version, String element) {
        var model = model(process, version);
        if (model.getModelElementById(element) instanceof FlowElement found) return of(found);
        return model.getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().stream()
                        .anyMatch(d -> d instanceof MessageEventDefinition m
                                && m.getMessage().getName().equals(element)))
                .map(ElementNames::of)
                .findFirst()
                .orElse(element);
    }

    private static String of(FlowElement element) {
        if (element.getName() != null && !element.getName().isBlank()) return element.getName();
        if (element instanceof SequenceFlow flow)
            return "%s → %s".formatted(of((FlowElement) flow.getSource()), of((FlowElement) flow.getTarget()));
        return element.getId();
    }

    private BpmnModelInstance model(String process, int version) {
        var found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult();
        return definitions.model(found.getId());
    }
}
