package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormData;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What other systems and running cases rely on stays letter for letter: every address, parameter and JSON name of the
 * interface, and every id, outcome and field of the models. More may come; nothing may go.
 */
@AppTest
@DisplayName("What others rely on")
class InterfaceKeptTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "kept");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    @DisplayName("in the interface is still there")
    void addressesAndNames() throws Exception {
        var text = new Client(port).description();
        assertThat(interfaceOf(text)).containsAll(Files.readAllLines(KEPT.resolve("interface.txt")));
    }

    @Test
    @DisplayName("in addresses of pages is still there")
    void addressesOfPages() throws Exception {
        var pages = pages();
        assertThat(pages).containsAll(Files.readAllLines(KEPT.resolve("pages.txt")));
    }

    @Test
    @DisplayName("in the models is still there")
    void idsOfModels() throws Exception {
        assertThat(idsOf(ProcessModels.all())).containsAll(Files.readAllLines(KEPT.resolve("models.txt")));
    }

    private Set<String> pages() {
        Set<String> lines = new TreeSet<>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> lines.add(method + " " + pattern))));
        return lines;
    }

    /** One line for each parameter, and for each value that a body may hold; schemas are followed, their names left out. */
    static Set<String> interfaceOf(JsonNode text) {
        Set<String> lines = new TreeSet<>();
        text.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    var name = method.getKey() + " " + path.getKey();
                    var operation = method.getValue();
                    operation
                            .path("parameters")
                            .forEach(p -> lines.add(name + " ? " + p.path("in").asText() + " "
                                    + p.path("name").asText() + " "
                                    + p.path("required").asBoolean()));
                    bodies(lines, text, name + " <", operation.path("requestBody"));
                    operation.path("responses").properties().forEach(answer -> {
                        lines.add(name + " > " + answer.getKey());
                        bodies(lines, text, name + " > " + answer.getKey(), answer.getValue());
                    });
                }));
        return lines;
    }

    private static void bodies(Set<String> lines, JsonNode text, String name, JsonNode holder) {
        holder.path("content")
                .properties()
                .forEach(content -> values(
                        lines,
                        text,
                        name + " " + content.getKey() + " $",
                        content.getValue().path("schema"),
                        List.of()));
    }

    private static void values(Set<String> lines, JsonNode text, String name, JsonNode schema, List<String> inside) {
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (inside.contains(reference)) return;
            var deeper = new ArrayList<>(inside);
            deeper.add(reference);
            values(lines, text, name, text.at(reference.substring(1)), deeper);
            return;
        }
        lines.add((name + " " + schema.path("type").asText() + " "
                        + schema.path("format").asText())
                .strip());
        schema.path("enum").forEach(word -> lines.add(name + " = " + word.asText()));
        schema.path("properties")
                .properties()
                .forEach(part -> values(lines, text, name + "." + part.getKey(), part.getValue(), inside));
        if (schema.has("items")) values(lines, text, name + "[]", schema.path("items"), inside);
        if (schema.path("additionalProperties").isObject())
            values(lines, text, name + ".*", schema.path("additionalProperties"), inside);
    }

    /** One line for each element, message, outcome and field. */
    static Set<String> idsOf(List<ProcessModels> models) {
        Set<String> lines = new TreeSet<>();
        for (var model : models) {
            lines.add(model.process().getId());
            model.model()
                    .getModelElementsByType(FlowElement.class)
                    .forEach(e -> lines.add(model.key() + " " + e.getId()));
            model.model()
                    .getModelElementsByType(Message.class)
                    .forEach(m -> lines.add(model.key() + " ! " + m.getName()));
            for (var step : model.steps()) {
                var name = model.key() + " " + step.getId();
                ProcessModels.properties(step).keySet().stream()
                        .filter(p -> p.startsWith("outcome."))
                        .forEach(p -> lines.add(name + " " + p));
                fields(step).forEach(field -> lines.add(name + " field " + field));
            }
        }
        return lines;
    }

    private static List<String> fields(UserTask step) {
        if (step.getExtensionElements() == null) return List.of();
        return step.getExtensionElements().getElementsQuery().filterByType(CamundaFormData.class).list().stream()
                .flatMap(form -> form.getCamundaFormFields().stream())
                .map(field -> field.getCamundaId() + " " + field.getCamundaType())
                .toList();
    }
}
