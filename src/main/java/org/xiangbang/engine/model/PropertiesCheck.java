package org.xiangbang.engine.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.parts.PartOf;

/**
 * Checks the properties of steps and side paths: each must have a known name and an allowed value. Otherwise a misspelled one
 * would have no effect, and nobody would notice (ours, decision 0082).
 */
final class PropertiesCheck {
    private static final Set<String> OF_STEPS = Set.of(
            "outcomes",
            "term",
            "duty",
            "rule",
            "link",
            "whileSuspended",
            "countersign",
            "returnTo",
            "waits",
            "posting",
            "bulk",
            "decides");
    private static final Set<String> OF_SIDE_PATHS =
            Set.of("raisedBy", "cancels", "until", "of", "while", "outlasts", "once");
    private static final Set<String> KINDS = Arrays.stream(CaseFile.Kind.values())
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SWITCHES = Set.of("whileSuspended", "bulk", "cancels", "outlasts", "once");
    private static final Set<String> LINKS = Set.of("", "approval", "implementation", "disbursement", "acceptance");
    private static final Pattern LABEL = Pattern.compile("outcome\\.[a-z]+");
    private static final Pattern SECTION = Pattern.compile("section\\.[A-Za-z0-9]+");

    private final Function<String, Optional<BpmnModelInstance>> models;

    /** @param models finds the model to which a side path refers by the id of its process */
    PropertiesCheck(Function<String, Optional<BpmnModelInstance>> models) {
        this.models = models;
    }

    /** @return the reason to refuse the step's model, empty if there is none */
    static Optional<String> refusal(UserTask task) {
        var properties = StepReader.properties(task);
        if (!properties.keySet().stream()
                .allMatch(name -> OF_STEPS.contains(name)
                        || LABEL.matcher(name).matches()
                        || SECTION.matcher(name).matches())) return Optional.of("property");
        if (!labelsOutcomes(properties)) return Optional.of("outcome-label");
        if (!sectionsBegin(task, properties)) return Optional.of("section");
        if (!LINKS.contains(properties.getOrDefault("link", ""))) return Optional.of("link");
        return switches(properties) ? Optional.empty() : Optional.of("switch");
    }

    /** Checks that each label is for an outcome that the step offers; any other label would never be read. */
    private static boolean labelsOutcomes(Map<String, String> properties) {
        var offered = StepReader.words(properties.get("outcomes"));
        return properties.keySet().stream()
                .filter(name -> LABEL.matcher(name).matches())
                .allMatch(name -> offered.contains(name.substring(name.indexOf('.') + 1)));
    }

    /** Checks that each section has a heading and begins with a field of the form, the first of them with the first field. */
    private static boolean sectionsBegin(UserTask task, Map<String, String> properties) {
        var fields = StepReader.declared(task).stream()
                .map(CamundaFormField::getCamundaId)
                .toList();
        var begun = properties.keySet().stream()
                .filter(name -> SECTION.matcher(name).matches())
                .map(name -> name.substring(StepReader.SECTION.length()))
                .toList();
        return begun.isEmpty()
                || begun.contains(fields.isEmpty() ? null : fields.get(0))
                        && fields.containsAll(begun)
                        && begun.stream()
                                .noneMatch(field -> properties
                                        .get(StepReader.SECTION + field)
                                        .isEmpty());
    }

    private static boolean switches(Map<String, String> properties) {
        return SWITCHES.stream()
                .map(properties::get)
                .allMatch(word -> word == null || word.equals("true") || word.equals("false"));
    }

    /**
     * Does the same for a process: its stations exist; the one that it says it is part of is a whole, and calls it unless it begins
     * beside a case.
     */
    Optional<String> refusal(Process process) {
        if (!StepReader.words(StepReader.properties(process).get("stations")).stream()
                .allMatch(this::exists)) return Optional.of("stations");
        var part = partOf(process);
        if (part.isEmpty()) return Optional.empty();
        var whole = models.apply(part.get().whole());
        if (whole.stream()
                .flatMap(model -> model.getModelElementsByType(Process.class).stream())
                .anyMatch(other -> partOf(other).isPresent())) return Optional.of("part-of-part");
        var belongs = part.get().beside() ? whole.isPresent() : calls(whole, process.getId());
        return belongs ? Optional.empty() : Optional.of("part-of");
    }

    /** Reads out of which process one was cut; empty for a whole. */
    static Optional<PartOf> partOf(Process process) {
        var beside = process.getChildElementsByType(StartEvent.class).stream()
                .noneMatch(start -> start.getEventDefinitions().isEmpty());
        return Optional.ofNullable(StepReader.properties(process).get("partOf"))
                .map(whole -> new PartOf(whole, beside));
    }

    private static boolean calls(Optional<BpmnModelInstance> whole, String part) {
        return whole.stream()
                .flatMap(model -> model.getModelElementsByType(CallActivity.class).stream())
                .anyMatch(call -> part.equals(call.getCalledElement()));
    }

    /** Does the same for a start event. */
    Optional<String> refusal(StartEvent start) {
        var properties = StepReader.properties(start);
        if (properties.isEmpty()) return Optional.empty();
        if (!OF_SIDE_PATHS.containsAll(properties.keySet()) || !properties.containsKey("raisedBy"))
            return Optional.of("property");
        if (!switches(properties)) return Optional.of("switch");
        if (start.getEventDefinitions().stream().noneMatch(PropertiesCheck::isMessage)) return Optional.of("side-path");
        if (!saysWhere(start, properties)) return Optional.of("beside");
        var cancels = "true".equals(properties.get("cancels"));
        return cancels == endsSomewhere(start, properties.get("until")) ? Optional.empty() : Optional.of("until");
    }

    /** Checks that a model which begins beside a case, and nothing else, says of which kind and in which states the case has to be. */
    private static boolean saysWhere(StartEvent start, Map<String, String> properties) {
        var beside = start.getParentElement() instanceof Process;
        if (!beside) return Stream.of("of", "while", "outlasts", "once").noneMatch(properties::containsKey);
        return KINDS.contains(properties.getOrDefault("of", ""))
                && !StepReader.words(properties.get("while")).isEmpty();
    }

    private static boolean isMessage(EventDefinition definition) {
        return definition instanceof MessageEventDefinition message && message.getMessage() != null;
    }

    /** Checks that {@code until} names at least one step: a step of its own process, or {@code process.step}. */
    private boolean endsSomewhere(StartEvent start, String until) {
        var steps = StepReader.words(until);
        return !steps.isEmpty()
                && steps.stream()
                        .allMatch(step -> isStep(StepReader.processOf(start).getId(), step));
    }

    /** Is that a process, or as {@code process.step} a step of one? */
    private boolean exists(String station) {
        return station.contains(".")
                ? isStep("", station)
                : models.apply(station).isPresent();
    }

    private boolean isStep(String own, String step) {
        var dot = step.indexOf('.');
        return models.apply(dot < 0 ? own : step.substring(0, dot))
                .filter(model -> model.getModelElementById(step.substring(dot + 1)) instanceof UserTask)
                .isPresent();
    }
}
