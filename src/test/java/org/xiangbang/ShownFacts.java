package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The facts on which an open step decides, as the interface answers them and as its page shows them. */
public final class ShownFacts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode facts;

    private ShownFacts(JsonNode facts) {
        this.facts = facts;
    }

    /** Reads page and interface; the page has to show every fact and every value that the interface has. */
    public static ShownFacts of(Visitor reader, String taskId) {
        return of(reader, taskId, "zh");
    }

    public static ShownFacts of(Visitor reader, String taskId, String language) {
        var page = reader.page("/tasks/" + taskId + "?lang=" + language);
        assertThat(page.statusCode()).isEqualTo(200);
        var shown = new ShownFacts(
                json(reader.get("/api/v1/tasks/" + taskId, language).body()).path("facts"));
        shown.areOn(page.body());
        return shown;
    }

    /** What the interface said of a step. */
    static ShownFacts of(JsonNode task) {
        return new ShownFacts(task.path("facts"));
    }

    /** The page has to show every fact that has anything, with all names and texts. */
    void areOn(String page) {
        var text = plain(page.replaceAll("(?s)<a class=\"preview-link .*?</a>", ""));
        for (var fact : facts) {
            assertThat(text).contains(plain(fact.get("name").asText()));
            for (var line : fact.get("lines"))
                assertThat(text)
                        .as(fact.get("id").asText())
                        .contains(
                                plain(line.get("name").asText()),
                                plain(line.get("text").asText()));
            for (var table : fact.get("tables"))
                for (var row : table.get("rows"))
                    for (var cell : row)
                        assertThat(text)
                                .as(fact.get("id").asText())
                                .contains(plain(cell.get("text").asText()));
        }
    }

    private static String plain(String markup) {
        return HtmlUtils.htmlUnescape(markup.replaceAll("<[^>]*>", "")).replaceAll("\\s+", "");
    }

    /** The ids of the facts in their order. */
    public List<String> ids() {
        var ids = new ArrayList<String>();
        facts.forEach(fact -> ids.add(fact.get("id").asText()));
        return ids;
    }

    /** The value of a line as the interface has it; null if there is no such line. */
    public String value(String fact, String line) {
        return part(fact, line, "value");
    }

    public String text(String fact, String line) {
        return part(fact, line, "text");
    }

    /** The lines of a fact in their order, each as {@code id value}. */
    public List<String> lines(String fact) {
        var lines = new ArrayList<String>();
        fact(fact)
                .get("lines")
                .forEach(line -> lines.add(
                        line.get("id").asText() + " " + line.get("value").asText()));
        return lines;
    }

    private String part(String fact, String id, String part) {
        for (var line : fact(fact).get("lines"))
            if (line.get("id").asText().equals(id)) return line.get(part).asText();
        return null;
    }

    /** The values of a table's rows, in the order of its columns; null where there is none. */
    public List<List<String>> rows(String fact, String table) {
        var rows = new ArrayList<List<String>>();
        for (var found : fact(fact).get("tables"))
            if (found.get("id").asText().equals(table))
                for (var row : found.get("rows")) {
                    var cells = new ArrayList<String>();
                    for (var column : found.get("columns"))
                        cells.add(value(row.path(column.get("id").asText()).path("value")));
                    rows.add(cells);
                }
        return rows;
    }

    private static String value(JsonNode value) {
        if (value.isMissingNode()) return null;
        return value.isArray() ? value.toString() : value.asText();
    }

    private JsonNode fact(String id) {
        for (var fact : facts) if (fact.get("id").asText().equals(id)) return fact;
        throw new AssertionError("no fact " + id + " but " + ids());
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
