package org.xiangbang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.xiangbang.Said;
import org.xiangbang.web.Caller;

/** Files handed in through the interface, as another program does. */
final class Uploads {
    private static final String DOCUMENTS = "/api/v1/documents";

    private final Caller official;
    private final ObjectMapper json = new ObjectMapper();

    Uploads(int port) {
        official = new Caller(port, "agriculture.chief@513228");
    }

    /** The file is taken, whole and under its own name, as that type. */
    void taken(String name, byte[] content, String type) throws Exception {
        var told = stored(name, content);
        assertThat(told.get("name").asText()).isEqualTo(name);
        assertThat(told.get("type").asText()).isEqualTo(type);
        assertThat(told.get("size").asInt()).isEqualTo(content.length);
        assertThat(told.has("note")).isFalse();
    }

    /** What is said of a file that is taken. */
    JsonNode stored(String name, byte[] content) throws Exception {
        var answer = official.upload(DOCUMENTS, name, content);
        assertThat(answer.statusCode()).as(name + " " + answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    /** The file is refused for that reason, with these words in its sentences. */
    void refused(String code, String name, byte[] content, String zh, String en) {
        Said.answers(code, 422, language -> official.upload(DOCUMENTS, name, content, language), zh, en);
    }

    /** The same; the sentences name the file. */
    void refused(String code, String name, byte[] content) {
        refused(code, name, content, "“" + name + "”", "“" + name + "”");
    }
}
