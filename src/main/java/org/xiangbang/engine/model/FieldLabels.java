package org.xiangbang.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The label of a field in the first of the newest models that declares it. All fields of one id have the same label. */
@Component
public class FieldLabels {
    private final RepositoryService repository;
    private final Definitions definitions;
    private final Map<String, Optional<String>> found = new ConcurrentHashMap<>();

    FieldLabels(RepositoryService repository, Definitions definitions) {
        this.repository = repository;
        this.definitions = definitions;
    }

    /** Returns the label in Chinese; empty if no model declares such a field. */
    public Optional<String> of(String field) {
        if (field.length() > 60) return Optional.empty();
        return found.size() > 5_000 ? search(field) : found.computeIfAbsent(field, this::search);
    }

    private Optional<String> search(String field) {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .flatMap(this::steps)
                .flatMap(step -> step.field(field).stream())
                .map(FieldDefinition::label)
                .findFirst();
    }

    private Stream<StepDefinition> steps(ProcessDefinition process) {
        return definitions.model(process.getId()).getModelElementsByType(UserTask.class).stream()
                .map(task -> definitions.step(process.getId(), task.getId()));
    }
}
