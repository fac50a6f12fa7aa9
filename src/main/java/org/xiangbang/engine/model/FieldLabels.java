package org.xiangbang.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.AskedForm;

/** The first form of the newest models that asks for a field, for what is known by the id of the field alone. */
@Component
public class FieldLabels {
    private final RepositoryService repository;
    private final Definitions definitions;
    private final Map<String, Optional<AskedForm.OfStep>> found = new ConcurrentHashMap<>();

    FieldLabels(RepositoryService repository, Definitions definitions) {
        this.repository = repository;
        this.definitions = definitions;
    }

    /** Returns the form; empty if no model declares such a field. */
    public Optional<AskedForm.OfStep> of(String field) {
        if (field.length() > 60) return Optional.empty();
        return found.size() > 5_000 ? search(field) : found.computeIfAbsent(field, this::search);
    }

    private Optional<AskedForm.OfStep> search(String field) {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(this::steps)
                .filter(step -> step.field(field).isPresent())
                .map(StepDefinition::asked)
                .findFirst();
    }

    private Stream<StepDefinition> steps(ProcessDefinition process) {
        return definitions.model(process.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> definitions.step(process.getId(), task.getId()));
    }
}
