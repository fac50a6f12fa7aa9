package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FieldDefinition;

@AppTest
@DisplayName("A program that knows the description of the interface only")
class DescribedFormsTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String ANSWER = "/responses/200/content/*~1*";

    @LocalServerPort
    private int port;

    @Autowired
    private Definitions definitions;

    @Autowired
    private JdbcClient db;

    private Client client;
    private JsonNode text;

    @BeforeEach
    void read() {
        client = new Client(port);
        text = client.description();
    }

    @Test
    @DisplayName("reads of every operation what it does and to which described part it belongs")
    void everyOperationHasItsPart() {
        var described = new TreeSet<String>();
        text.path("tags").forEach(tag -> {
            assertThat(tag.path("description").asText()).as(tag.toString()).isNotBlank();
            assertThat(tag.path("name").asText()).containsPattern("^[A-Z].* \\p{IsHan}+$");
            described.add(tag.path("name").asText());
        });

        assertThat(new DescribedInterface(text).operations())
                .hasSizeGreaterThan(60)
                .allSatisfy(operation -> {
                    assertThat(operation.text().path("summary").asText())
                            .as(operation.name())
                            .isNotBlank();
                    assertThat(operation.text().path("tags"))
                            .as(operation.name())
                            .isNotEmpty()
                            .allSatisfy(tag -> assertThat(tag.asText()).isIn(described));
                });
    }

    @Test
    @DisplayName("finds the type of every field and column of the models among the described words")
    void types() {
        var words = new ArrayList<String>();
        var type = text.at("/components/schemas/FieldJson/properties/type");
        type.path("enum").forEach(word -> words.add(word.asText()));

        var used = new TreeSet<String>();
        for (var model : ProcessModels.all())
            for (var step : definitions.steps(model.process().getId()))
                for (var field : step.form().fields()) {
                    used.add(field.type());
                    field.columns().stream().map(FieldDefinition.Column::type).forEach(used::add);
                }
        assertThat(used).hasSizeGreaterThan(8);
        assertThat(words).containsAll(used);
        for (var word : words) assertThat(type.path("description").asText()).contains(word + ": ");
    }

    @ParameterizedTest(name = "GET {0}")
    @ValueSource(
            strings = {"/api/v1/tasks/{id}", "/api/v1/needs/form", "/api/v1/projects/form", "/api/v1/organizations/form"
            })
    @DisplayName("has an example of the answer, which fits its schema")
    void examples(String path) {
        var answer = text.path("paths").path(path).at("/get" + ANSWER);

        assertThat(answer.path("schema").path("$ref").asText()).isNotEmpty();
        assertThat(answer.path("examples"))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(
                                new DescribedInterface(text).faults(answer.path("schema"), example.path("value")))
                        .isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/needs, needs-survey, funding, source, fiscal, Public funds",
        "/projects, projects-lifecycle, budget, source, fiscal-county, County fiscal funds"
    })
    @DisplayName("reads the form that starts a case, with every option of its columns, in its language")
    void startForms(String path, String process, String table, String column, String option, String english) {
        var form = client.read(VILLAGE, path + "/form");

        assertThat(form.path("process").asText()).isEqualTo(process);
        assertThat(form.path("fields"))
                .anySatisfy(field -> assertThat(field.path("section").asText()).isNotEmpty());
        assertThat(options(form, table, column)).contains(option);
        var read =
                new Visitor(port, VILLAGE).get("/api/v1" + path + "/form", "en").body();
        assertThat(read).contains("{\"id\":\"" + option + "\",\"name\":\"" + english + "\"}");
        assertThat(form.toString())
                .doesNotContain(english)
                .containsPattern("\"id\":\"title\",\"name\":\"\\p{IsHan}+\"");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/needs", "/projects", "/organizations"})
    @DisplayName("finds every field of the example of a start among the fields of its form")
    void examplesNameTheFields(String path) {
        var known = new TreeSet<String>();
        client.read(VILLAGE, path + "/form")
                .path("fields")
                .forEach(field -> known.add(field.path("id").asText()));

        assertThat(known).isNotEmpty().containsAll(client.example(path).keySet());
    }

    @Test
    @DisplayName("may have the form of a project filled in from a need, and is told that there is no such need")
    void filledFromNeed() {
        var need = SampleNeed.published(db);
        var filled = client.read(VILLAGE, "/projects/form?need=" + need).path("fields");

        assertThat(filled)
                .filteredOn(field -> field.path("id").asText().equals("need"))
                .singleElement()
                .satisfies(field -> assertThat(field.path("value").asText()).isEqualTo(need));
        assertThat(new Visitor(port, VILLAGE)
                        .get("/api/v1/projects/form?need=N-000000-2026-0001")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("that sends what is no option is told what may be chosen, in both languages")
    void options() {
        var need = new HashMap<>(client.example("/needs"));
        need.put("funding", List.of(Map.of("source", "fiscal-county", "amount", "640000.00")));
        need.put("nature", "old");

        var told = client.post(VILLAGE, "/needs", need).body();
        assertThat(told).contains("\"field.option\"", "财政（fiscal）", "新建（new）、续建（continued）");
        var english = client.post(VILLAGE, "/needs", need, "en").body();
        assertThat(english)
                .contains("Choose from: Public funds (fiscal)", "New (new)")
                .doesNotContain("新建");
    }

    @Test
    @DisplayName("reads how a division ends in favor of one successor, and how in favor of several")
    void ends() {
        var end = text.at("/paths/~1api~1v1~1admin~1regions~1{code}~1end/post/requestBody/content/application~1json");
        var parts = text.at("/components/schemas/DivisionsApi.Ended/properties");

        assertThat(end.path("examples"))
                .hasSize(2)
                .anySatisfy(example ->
                        assertThat(example.path("value").path("successors")).hasSize(2))
                .anySatisfy(example ->
                        assertThat(example.path("value").has("successor")).isTrue());
        assertThat(parts)
                .hasSize(3)
                .allSatisfy(
                        part -> assertThat(part.path("description").asText()).isNotEmpty());
    }

    private static List<String> options(JsonNode form, String table, String column) {
        var found = new ArrayList<String>();
        for (var field : form.path("fields"))
            if (field.path("id").asText().equals(table))
                for (var cell : field.path("columns"))
                    if (cell.path("id").asText().equals(column))
                        cell.path("options")
                                .forEach(option -> found.add(option.path("id").asText()));
        return found;
    }
}
