package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The interface as its description has it. A described object has no parts but those that the description names: what a class
 * answers is written from its parts, so that a part more means another class.
 */
final class DescribedInterface {
    private static final int REFUSED = 422;
    private static final String PROBLEM = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final JsonNode description;
    private final Map<PathPattern, JsonNode> paths = new TreeMap<>();
    private final Map<String, Schema> known = new ConcurrentHashMap<>();

    /** @param description the OpenAPI text */
    DescribedInterface(JsonNode description) {
        this.description = description.deepCopy();
        this.description.at("/components/schemas").forEach(schema -> {
            if (schema.has("properties")) ((ObjectNode) schema).put("additionalProperties", false);
        });
        this.description
                .path("paths")
                .properties()
                .forEach(path -> paths.put(PathPatternParser.defaultInstance.parse(path.getKey()), path.getValue()));
    }

    /** An answer as it was seen. */
    record Seen(String method, String path, int status, String type, byte[] body) {
        @Override
        public String toString() {
            return "%s %s: %d".formatted(method, path, status);
        }
    }

    /** Says where an answer differs from what the description promises of its operation; an empty list if it does not. */
    List<String> faults(Seen seen) {
        var operation = operation(seen.method(), seen.path());
        if (operation.isEmpty())
            return seen.status() < 400
                    ? List.of(seen + " is the answer of no described operation")
                    : fits(reference("Problem"), seen);
        var answer = resolved(operation.get().path("responses").path(String.valueOf(seen.status())));
        if (answer.isMissingNode()) return List.of(seen + " is no described status");
        var content = answer.path("content");
        if (content.isEmpty() && seen.body().length == 0) return List.of();
        var type = Stream.of(seen.type(), "*/*").filter(content::has).findFirst();
        if (seen.status() == REFUSED && "GET".equals(seen.method())) {
            var unasked = unasked(operation.get(), seen);
            if (!unasked.isEmpty()) return unasked;
        }
        return type.isEmpty()
                ? List.of("%s has a body of %d bytes as %s, described is %s"
                        .formatted(seen, seen.body().length, seen.type(), content.properties()))
                : fits(content.path(type.get()).path("schema"), seen);
    }

    /** A refusal names parameters as they are sent; what an operation does not know is named as it was sent, too. */
    private static List<String> unasked(JsonNode operation, Seen seen) {
        var names = operation.path("parameters").findValuesAsText("name");
        try {
            return JSON.readTree(seen.body()).path("violations").findParents("field").stream()
                    .filter(said -> !"field.unknown".equals(said.path("code").asText()))
                    .map(said -> said.path("field").asText())
                    .filter(field -> !names.contains(field))
                    .map(field -> seen + " refuses " + field + ", which is none of " + names)
                    .toList();
        } catch (IOException unreadable) {
            return List.of(seen + " is no JSON");
        }
    }

    private List<String> fits(JsonNode schema, Seen seen) {
        if (seen.status() >= 400 && !PROBLEM.equals(seen.type())) return List.of(seen + " is " + seen.type());
        if (seen.type() == null || !seen.type().endsWith("json")) return List.of();
        try {
            return faults(schema, JSON.readTree(seen.body())).stream()
                    .map(fault -> seen + " " + fault)
                    .toList();
        } catch (IOException unreadable) {
            return List.of(seen + " is no JSON");
        }
    }

    /** Says where a value differs from a schema of the description. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return known
                .computeIfAbsent(schema.toString(), text -> SCHEMAS.getSchema(whole(schema)))
                .validate(value)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Gives a schema the others beside it, so that its references lead to them. */
    private JsonNode whole(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", description.path("components"));
        return whole;
    }

    /** An address that cannot be read has no operation. */
    private Optional<JsonNode> operation(String method, String path) {
        try {
            return operation(method, PathContainer.parsePath(path));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> operation(String method, PathContainer asked) {
        return paths.entrySet().stream()
                .filter(described -> described.getKey().matches(asked))
                .map(described -> described.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode reference(String schema) {
        return JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    /** An operation with the body that it takes; missing if it takes none. */
    record Operation(String name, JsonNode text) {
        JsonNode body() {
            return text.at("/requestBody/content/application~1json");
        }

        List<JsonNode> examples() {
            var found = new ArrayList<JsonNode>();
            if (body().has("example")) found.add(body().path("example"));
            body().path("examples").forEach(example -> found.add(example.path("value")));
            return found;
        }

        /** The answer of that status, perhaps a reference to it. */
        JsonNode answers(int status) {
            return text.path("responses").path(String.valueOf(status));
        }
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                found.add(new Operation(method.getKey() + " " + path.getKey(), method.getValue()))));
        return found;
    }

    /** The codes that a failure of that status may have, as they stand in the description. */
    List<String> codes(Operation operation, int status) {
        var codes = new ArrayList<String>();
        resolved(operation.answers(status))
                .path("content")
                .path(PROBLEM)
                .findValues("code")
                .forEach(code -> {
                    code.findValues("enum").forEach(words -> words.forEach(word -> codes.add(word.asText())));
                    code.findValues("$ref")
                            .forEach(ref -> description
                                    .at(ref.asText().substring(1))
                                    .path("enum")
                                    .forEach(word -> codes.add(word.asText())));
                });
        return codes;
    }
}
