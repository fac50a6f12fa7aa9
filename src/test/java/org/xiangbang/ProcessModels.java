package org.xiangbang;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The models as they stand in {@code processes/}, for tests that compare them with code and messages. */
record ProcessModels(Path file, BpmnModelInstance model) {
    private static final Path ROOT = Path.of("processes");

    static List<ProcessModels> all() {
        try (var files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".bpmn"))
                    .sorted(Comparator.naturalOrder())
                    .map(f -> new ProcessModels(f, Bpmn.readModelFromFile(f.toFile())))
                    .toList();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of the way of a case; the others begin beside a case, whenever somebody raises them. */
    static List<ProcessModels> ofTheWay() {
        return all().stream()
                .filter(model -> model.process().getChildElementsByType(StartEvent.class).stream()
                        .anyMatch(start -> start.getEventDefinitions().isEmpty()))
                .toList();
    }

    /** {@code needs/survey} gives {@code needs-survey}. */
    String key() {
        return ROOT.relativize(file)
                .toString()
                .replaceFirst("\\.bpmn$", "")
                .replace('\\', '/')
                .replace('/', '-');
    }

    String module() {
        return ROOT.relativize(file).getName(0).toString();
    }

    /** {@code survey} gives {@code Survey}. */
    String flow() {
        var flow = file.getFileName().toString().replaceFirst("\\.bpmn$", "");
        return Character.toUpperCase(flow.charAt(0)) + flow.substring(1);
    }

    /** The class that has the name of the flow, in the module of the model or in one of its rooms. */
    Class<?> named(String ending) throws ClassNotFoundException {
        var name = flow() + ending + ".java";
        var found = Stream.of(SourceTree.JAVA, SourceTree.TESTS.resolve(Path.of("org", "xiangbang")))
                .flatMap(root ->
                        SourceTree.files(root.resolve(module()), name).stream().map(root::relativize))
                .filter(file -> file.endsWith(name))
                .findFirst()
                .orElseThrow(() -> new ClassNotFoundException(module() + " " + name));
        var parts = Stream.of("org", "xiangbang", found.getParent().toString(), flow() + ending);
        return Class.forName(parts.collect(Collectors.joining(".")).replaceAll("[/\\\\]", "."));
    }

    Process process() {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    List<UserTask> steps() {
        return List.copyOf(model.getModelElementsByType(UserTask.class));
    }

    /** The steps to which each step may return its case. */
    Map<String, List<String>> returns() {
        return steps().stream()
                .filter(step -> properties(step).containsKey("returnTo"))
                .collect(Collectors.toMap(
                        UserTask::getId,
                        step -> List.of(properties(step).get("returnTo").split("\\s*,\\s*"))));
    }

    static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) return Map.of();
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(p -> p.getCamundaProperties().stream())
                .collect(Collectors.toMap(CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }

    @Override
    public String toString() {
        return key();
    }
}
