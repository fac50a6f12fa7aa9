package org.xiangbang.evidence.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.evidence.Diagram;

/** Writes the models of a case in the reader's language: what was done in each, where the case is now, and what it left out. */
@Component
class Drawings {
    private static final String OPEN = "open";
    private static final String DONE = "done";
    private static final String PASSED = "passed";

    private final Definitions definitions;
    private final ElementTexts names;
    private final ObjectMapper json;

    Drawings(Definitions definitions, ElementTexts names, ObjectMapper json) {
        this.definitions = definitions;
        this.names = names;
        this.json = json;
    }

    /** An element or a connection of a diagram. */
    record Part(String id, String name, String state, int times, Map<String, Integer> signs) {}

    /**
     * A diagram with names.
     *
     * @param others the work of the model that the case has not come to: ahead of it, or passed over
     * @param state what the model as a whole is: open; done; passed if the case went through and nothing was to be done in it; or
     *     the way in which the last of its work was left, if none was done
     */
    record Drawing(
            Diagram diagram, String name, List<Part> elements, List<Part> flows, List<Part> others, String state) {}

    Drawing of(Diagram diagram, Locale locale) {
        var parts = diagram.elements().stream()
                .map(e -> new Part(e.id(), name(diagram, e.id(), locale), e.state(), e.times(), e.signs()))
                .toList();
        var flows = diagram.flows().stream()
                .map(f -> new Part(f.id(), name(diagram, f.id(), locale), "taken", f.times(), Map.of()))
                .toList();
        var whole = names.process(diagram.process(), diagram.version(), locale);
        return new Drawing(diagram, whole, parts, flows, others(diagram, locale), state(diagram));
    }

    /** Writes what the script of the page marks in a diagram. */
    String json(Drawing drawn) {
        var diagram = drawn.diagram();
        var others = drawn.others().stream().collect(Collectors.toMap(Part::id, Part::state));
        try {
            return json.writeValueAsString(
                    Map.of("elements", diagram.elements(), "flows", diagram.flows(), "others", others));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Part> others(Diagram diagram, Locale locale) {
        var entered = diagram.elements().stream().map(Diagram.Element::id).collect(Collectors.toSet());
        var ahead = new HashSet<String>();
        for (var element : diagram.elements())
            if (OPEN.equals(element.state()))
                ahead.addAll(definitions.ahead(diagram.process(), diagram.version(), element.id()));
        return definitions.work(diagram.process(), diagram.version(), true).stream()
                .filter(id -> !entered.contains(id))
                .map(id -> new Part(id, name(diagram, id, locale), ahead.contains(id) ? "ahead" : PASSED, 0, Map.of()))
                .toList();
    }

    private String state(Diagram diagram) {
        var states = diagram.elements().stream().map(Diagram.Element::state).toList();
        if (states.contains(OPEN)) return OPEN;
        var work = definitions.work(diagram.process(), diagram.version(), false);
        if (work.isEmpty()) return DONE;
        var left = diagram.elements().stream()
                .filter(element -> work.contains(element.id()))
                .map(Diagram.Element::state)
                .toList();
        if (left.isEmpty()) return PASSED;
        return left.contains(DONE) ? DONE : left.get(left.size() - 1);
    }

    private String name(Diagram diagram, String id, Locale locale) {
        return names.element(diagram.process(), diagram.version(), id, locale);
    }
}
