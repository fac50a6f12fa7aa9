package org.xiangbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.DescribedInterface.Operation;
import org.xiangbang.DescribedInterface.Seen;
import org.xiangbang.web.FailureCode;
import org.xiangbang.web.FailureCode.Reach;

@AppTest
@DisplayName("The description of the interface")
class InterfaceDescriptionTest {
    private static final Set<String> WITHOUT_STEPS = Set.of("deputies", "duties", "handover", "request", "notices");
    private static final Pattern RULE = Pattern.compile("new Rule\\(\\s*\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    private JsonNode text;
    private DescribedInterface described;

    @BeforeEach
    void read() {
        text = new Client(port).description();
        described = new DescribedInterface(text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "post | /api/v1/tasks/{id}/complete | TasksApi.Completion | outcome opinion fields documents",
                "post | /api/v1/phrases | PhrasesApi.Request | desk text",
                "put | /api/v1/drafts/{subject} | DraftsApi.Request | revision values",
                "post | /api/v1/task-filters | TaskFiltersApi.Request | name desk query"
            })
    @DisplayName("has a schema of its own for each class, named by the class and the one around it")
    void ownSchemas(String method, String path, String name, String parts) {
        var body = text.path("paths").path(path).path(method).at("/requestBody/content/application~1json/schema");

        assertThat(body.path("$ref").asText()).isEqualTo("#/components/schemas/" + name);
        assertThat(text.at("/components/schemas").path(name).path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(parts.split(" "));
    }

    @Test
    @DisplayName("has an example for every body that is written, and each fits its schema")
    void examples() {
        var withBody = described.operations().stream()
                .filter(operation -> !operation.body().isMissingNode())
                .toList();

        assertThat(withBody)
                .hasSizeGreaterThan(30)
                .allSatisfy(operation -> assertThat(operation.examples())
                        .as(operation.name())
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(
                                        described.faults(operation.body().path("schema"), example))
                                .as(operation.name() + " " + example)
                                .isEmpty()));
    }

    @Test
    @DisplayName("says of every operation what it does")
    void summaries() {
        for (var path : text.path("paths").properties())
            for (var operation : path.getValue().properties())
                assertThat(operation.getValue().path("summary").asText())
                        .as(operation.getKey() + " " + path.getKey())
                        .isNotBlank();
    }

    @Test
    @DisplayName("has alternatives of an answer only where each asks for a part that the others do not have")
    void alternatives() {
        var all = text.findValues("oneOf");
        for (var alternatives : all)
            for (var one : alternatives)
                for (var other : alternatives)
                    if (!one.equals(other))
                        assertThat(parts(one, "required"))
                                .as(one + " and " + other)
                                .anyMatch(part -> !parts(other, "properties").contains(part));

        assertThat(all).isNotEmpty();
    }

    /** The names in that part of a schema. */
    private List<String> parts(JsonNode alternative, String of) {
        var name = alternative.path("$ref").asText().replaceFirst(".*/", "");
        var found = new ArrayList<String>();
        var part = text.at("/components/schemas").path(name).path(of);
        if (part.isArray()) part.forEach(word -> found.add(word.asText()));
        else part.fieldNames().forEachRemaining(found::add);
        return found;
    }

    @Test
    @DisplayName("lists with each operation the failures that can come of it")
    void failures() {
        for (var operation : described.operations())
            for (var code : FailureCode.values()) if (code.reach() == Reach.EVERY) isListed(operation, code);
        var complete = operation("post /api/v1/tasks/{id}/complete");
        for (var code : FailureCode.values())
            if (!Set.of(Reach.NONE, Reach.OPEN, Reach.SHEET, Reach.UPLOAD).contains(code.reach()))
                isListed(complete, code);
        isListed(operation("post /api/v1/accounts"), FailureCode.TOO_MANY_ACCOUNTS);
        isListed(operation("get /api/v1/lists/{list}/sheet"), FailureCode.SHEETS_CROWDED);
        isListed(operation("get /api/v1/tasks/sheet"), FailureCode.SHEET_RUNNING);
        isListed(operation("post /api/v1/documents"), FailureCode.UPLOADS_CROWDED);
        assertThat(described.codes(operation("get /api/v1/me"), 422)).doesNotContain("key-wrong");
        assertThat(described.codes(operation("get /api/v1/me"), 413)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "post /api/v1/tasks/{id}/complete |",
                "post /api/v1/projects |",
                "post /api/v1/admin/successions/{code}/cases |",
                "post /api/v1/handovers | access",
                "post /api/v1/me/notices/choices/address | notifications",
                "post /api/v1/phrases | tasklist/phrase",
                "post /api/v1/documents | documents",
                "put /api/v1/calendar/{year} | calendar"
            })
    @DisplayName("lists with 422 every rule where a step may be done, and otherwise those of the room")
    void rules(String name, String room) {
        var listed = described.codes(operation(name), 422);
        listed.removeAll(List.of("form", "key-wrong", "key-reused"));

        assertThat(listed).containsAll(rules(room == null ? SourceTree.JAVA : SourceTree.JAVA.resolve(room)));
        if (room != null) assertThat(listed).allMatch(code -> WITHOUT_STEPS.contains(code.split("[.]")[0]));
    }

    @Test
    @DisplayName("lists no rule with a read, which breaks none")
    void readsBreakNoRule() {
        assertThat(described.operations())
                .filteredOn(operation -> operation.name().startsWith("get "))
                .hasSizeGreaterThan(30)
                .allSatisfy(read -> assertThat(described.codes(read, 422)).containsExactly("form"));
    }

    @ParameterizedTest(name = "org.xiangbang.{0}")
    @ValueSource(strings = {"access", "notifications", "calendar", "documents", "tasklist/phrase", "tasklist/view"})
    @DisplayName("lists fewer rules only for a room that cannot do a step")
    void roomsWithoutSteps(String room) {
        assertThat(SourceTree.files(SourceTree.JAVA.resolve(room), ".java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(SourceTree.text(file))
                        .doesNotContainPattern("import org[.]xiangbang[.]engine[.](step|moves|bulk)[.]"));
    }

    private static Set<String> rules(Path folder) {
        var rules = new TreeSet<String>();
        for (var file : SourceTree.files(folder, ".java"))
            RULE.matcher(SourceTree.text(file)).results().forEach(rule -> rules.add(rule.group(1)));
        // Those with a status of their own are listed there.
        for (var code : FailureCode.values()) rules.remove(code.word());
        return rules;
    }

    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | /api/v1/phrases | 200 | application/json | {\"id\":1,\"text\":\"x\",\"shared\":false} | no described status",
                "GET | /api/v1/me | 200 | application/json | {\"login\":\"x\",\"name\":\"x\",\"desks\":[],\"age\":3} | age",
                "GET | /api/v1/me | 200 | application/json | {\"login\":3,\"name\":\"x\",\"desks\":[]} | login",
                "GET | /api/v1/me | 404 | application/problem+json | {\"title\":\"x\",\"code\":\"invented\"} | code",
                "GET | /api/v1/me | 422 | application/problem+json | {\"title\":\"x\",\"code\":\"duties.apply-approve\"} | code",
                "POST | /api/v1/phrases | 422 | application/problem+json | {\"title\":\"x\",\"code\":\"funds.within-tranche\"} | code",
                "GET | /api/v1/me | 404 | text/html | <p>no</p> | text/html",
                "GET | /api/v1/nowhere | 404 | text/html | <p>no</p> | text/html",
                "GET | /api/v1/nowhere | 200 | application/json | {} | no described operation",
                "POST | /api/v1/tasks/1/claim | 204 | application/json | {} | body of 2 bytes"
            })
    @DisplayName("is held against answers: one that differs is found")
    void differs(String method, String path, int status, String type, String body, String fault) {
        assertThat(described.faults(new Seen(method, path, status, type, body.getBytes(UTF_8))))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said).contains(fault));
    }

    @Test
    @DisplayName("is held against answers: one that fits is let pass")
    void fits() {
        var me = "{\"login\":\"x\",\"name\":\"x\",\"desks\":[{\"id\":\"x\",\"department\":\"x\"}]}";
        var refused = "{\"type\":\"about:blank\",\"title\":\"x\",\"status\":422,\"code\":\"duties.apply-approve\"}";

        assertThat(described.faults(new Seen("GET", "/api/v1/me", 200, "application/json", me.getBytes(UTF_8))))
                .isEmpty();
        assertThat(described.faults(
                        new Seen("POST", "/api/v1/deputies", 422, "application/problem+json", refused.getBytes(UTF_8))))
                .isEmpty();
        assertThat(described.faults(new Seen("POST", "/api/v1/tasks/1/claim", 204, null, new byte[0])))
                .isEmpty();
    }

    private void isListed(Operation operation, FailureCode code) {
        assertThat(described.codes(operation, code.status().value()))
                .as(operation.name() + " " + code.status())
                .contains(code.word());
    }

    private Operation operation(String name) {
        return described.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
