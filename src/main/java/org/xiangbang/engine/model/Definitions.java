package org.xiangbang.engine.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.parts.PartOf;
import org.xiangbang.shared.NotFound;

/** What the deployed models declare. Running cases stay on the version with which they started. */
@Component
public class Definitions {
    private final RepositoryService repository;
    private final NewestModels newest;
    private final Map<String, StepDefinition> steps = new ConcurrentHashMap<>();
    private final Map<String, ProcessDefinition> processes = new ConcurrentHashMap<>();
    private final Map<String, BpmnModelInstance> models = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> called = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> work = new ConcurrentHashMap<>();
    private volatile Map<String, PartOf> parts = Map.of();

    Definitions(RepositoryService repository, NewestModels newest) {
        this.repository = repository;
        this.newest = newest;
    }

    /** @throws NotFound if that version of the process has no such human step */
    public StepDefinition step(String process, int version, String step) {
        return step(process(process, version).getId(), step);
    }

    public StepDefinition step(CaseStep step) {
        return step(step.process(), step.version(), step.step());
    }

    public StepDefinition step(String definitionId, String step) {
        return steps.computeIfAbsent(definitionId + "/" + step, key -> {
            var version = definition(definitionId).getVersion();
            if (model(definitionId).getModelElementById(step) instanceof UserTask task)
                return StepReader.read(task, version);
            throw new NotFound(key);
        });
    }

    /** Finds the step in the model; empty if the element is no human step. @throws NotFound if there is no such version */
    Optional<UserTask> human(String process, int version, String step) {
        return model(process, version).getModelElementById(step) instanceof UserTask task
                ? Optional.of(task)
                : Optional.empty();
    }

    /** Returns the id of the definition that a new process uses. @throws NoSuchElementException if there is no such model */
    public String latestId(String process) {
        return latestDefinition(process).getId();
    }

    /** Returns the version with which a new case starts. */
    public int latest(String process) {
        return latestDefinition(process).getVersion();
    }

    /** Returns the declared first human step of the newest version, which is the start form of a case. */
    public StepDefinition startForm(String process, String step) {
        return step(latestDefinition(process).getId(), step);
    }

    /** Returns every human step of the newest version, in the order of the model. */
    public List<StepDefinition> steps(String process) {
        var latest = latestDefinition(process).getId();
        return model(latest).getModelElementsByType(UserTask.class).stream()
                .map(task -> step(latest, task.getId()))
                .toList();
    }

    /** Returns the keys of all processes with their names in Chinese, in the order of keys. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        newest.all().forEach((key, model) -> names.put(key, model.getName() == null ? key : model.getName()));
        return names;
    }

    /** Returns the model's name in Chinese. */
    public String name(String process, int version) {
        return process(process, version).getName();
    }

    /** Returns the newest model's name in Chinese; empty if there is no such model. */
    public Optional<String> nameOf(String process) {
        return newest.find(process).map(ProcessDefinition::getName);
    }

    /** Returns the BPMN XML of that version, for the diagram. */
    String xml(String process, int version) {
        try (InputStream in =
                repository.getProcessModel(process(process, version).getId())) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns an element's name in the model; its id if it has no name. */
    public String elementName(String process, int version, String element) {
        var found = model(process, version).getModelElementById(element);
        var name = found == null ? null : found.getAttributeValue("name");
        return name == null ? element : name;
    }

    public BpmnModelInstance model(String process, int version) {
        return model(process(process, version).getId());
    }

    public BpmnModelInstance model(String definitionId) {
        return models.computeIfAbsent(definitionId, repository::getBpmnModelInstance);
    }

    public ProcessDefinition definition(String definitionId) {
        return processes.computeIfAbsent(definitionId, repository::getProcessDefinition);
    }

    /**
     * Returns the ids of what is work in a model: human steps, called processes, and events for which it waits, as the model lists them.
     *
     * @param automatic whether what the program does by itself counts too
     */
    public Set<String> work(String process, int version, boolean automatic) {
        var model = model(process, version);
        var key = process + "#" + version + (automatic ? "#automatic" : "");
        return work.computeIfAbsent(key, unread -> work(model, automatic));
    }

    private static Set<String> work(BpmnModelInstance model, boolean automatic) {
        var found = model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node instanceof UserTask
                        || node instanceof CallActivity
                        || node instanceof ReceiveTask
                        || node instanceof IntermediateCatchEvent
                        || automatic && node instanceof Task)
                .map(FlowNode::getId)
                .toList();
        return Collections.unmodifiableSet(new LinkedHashSet<>(found));
    }

    /** Returns the ids of the elements that can be reached from one of the model; none if there is no such element. */
    public Set<String> ahead(String process, int version, String element) {
        return model(process, version).getModelElementById(element) instanceof FlowNode node
                ? FlowReachability.from(node)
                : Set.of();
    }

    private ProcessDefinition latestDefinition(String process) {
        return newest.find(process).orElseThrow(() -> new NoSuchElementException("no model " + process));
    }

    private ProcessDefinition process(String process, int version) {
        return processes.computeIfAbsent(process + "#" + version, key -> {
            var found = repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(process)
                    .processDefinitionVersion(version)
                    .singleResult();
            if (found == null) throw new NotFound(key);
            return found;
        });
    }

    /** Returns the stations that the newest model of a whole case names: a process, or {@code process.step}. None if it names none. */
    public List<String> stations(String process) {
        return model(latestId(process)).getModelElementsByType(Process.class).stream()
                .flatMap(model -> StepReader.words(StepReader.properties(model).get("stations")).stream())
                .toList();
    }

    /** Returns the processes whose newest models call this one. */
    public Set<String> callers(String process) {
        return newest.all().values().stream()
                .filter(model ->
                        called.computeIfAbsent(model.getId(), this::calls).contains(process))
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> calls(String definitionId) {
        return model(definitionId).getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Takes over which processes were cut out of which others. */
    void divided(Map<String, PartOf> parts) {
        this.parts = parts;
    }

    /** Returns the process out of which that one was cut; empty for one that is a whole by itself. */
    public Optional<String> whole(String process) {
        return Optional.ofNullable(parts.get(process)).map(PartOf::whole);
    }

    /** Was the process cut out of the one that calls it? Then its end is not one that anybody has to be told of. */
    public boolean isCalledPart(String process) {
        var part = parts.get(process);
        return part != null && !part.beside();
    }

    /**
     * Returns the process, the one out of which it was cut, and all that this one calls as parts of it. What is counted or compared
     * within a process is so within all of them, as if they were drawn as one. What runs beside a case is counted by itself.
     */
    public Set<String> together(String process) {
        var whole = isCalledPart(process) ? parts.get(process).whole() : process;
        var called = parts.entrySet().stream()
                .filter(part ->
                        !part.getValue().beside() && part.getValue().whole().equals(whole))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(process, whole), called).collect(Collectors.toUnmodifiableSet());
    }
}
