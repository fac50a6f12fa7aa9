package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLDecoder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.Said;
import org.xiangbang.web.Caller;

/** The name of a document from the form in which it is sent to the file in which it is saved. */
@AppTest
@DisplayName("The name of a document")
class DocumentNamesTest {
    private static final String DOCUMENTS = "/api/v1/documents";
    private static final String TRUE_NAME = "filename*=UTF-8''";

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient db;

    @LocalServerPort
    private int port;

    private Caller official;

    @BeforeEach
    void somebody() {
        official = new Caller(port, "agriculture.chief@513228");
    }

    @ParameterizedTest
    @ValueSource(strings = {"关于\uD884\uDF50村的报告.pdf", "关于\u9FFD村.pdf", "李\uE863明.pdf", "2026年预算 (终稿).pdf"})
    @DisplayName("is told, stored and downloaded as it was sent")
    void isKept(String name) throws Exception {
        var told = uploaded(name);

        assertThat(told.get("name").asText()).isEqualTo(name);
        assertThat(told.has("note")).isFalse();
        assertThat(stored(told)).isEqualTo(name);
        assertThat(saved(told)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(ints = {84, 140, 500})
    @DisplayName("of more than 255 bytes is shortened, and the sender is told")
    void isShortened(int characters) throws Exception {
        var shortened = "关".repeat(83) + ".pdf";
        var told = uploaded("关".repeat(characters) + ".pdf");

        assertThat(told.get("name").asText()).isEqualTo(shortened);
        assertThat(told.get("note").asText()).isEqualTo("文件名过长，已缩短为“" + shortened + "”。");
        assertThat(stored(told)).isEqualTo(shortened);
        assertThat(saved(told)).isEqualTo(shortened);
    }

    @Test
    @DisplayName("of thousands of characters is refused with a sentence about the name")
    void isRefused() {
        Said.answers(
                "upload.name-too-long",
                422,
                language -> official.upload(DOCUMENTS, "关".repeat(3000) + ".pdf", Paper.pdf(), language),
                "请把文件名改短",
                "Shorten it");
    }

    @Test
    @DisplayName("with a control character that no name has is refused with a sentence about the name")
    void hasAControlCharacter() {
        Said.answers(
                "upload.name-control",
                422,
                language -> official.upload(DOCUMENTS, "a\0b.pdf", Paper.pdf(), language),
                "请把文件改名",
                "Rename the file");
    }

    @Test
    @DisplayName("has a stand-in of plain letters for programs that read no other")
    void hasAStandIn() throws Exception {
        var told = uploaded("验收报告.pdf");

        assertThat(disposition(told))
                .startsWith("attachment; filename=\"document-" + told.get("id").asText() + ".pdf\"; ")
                .matches("[\\x20-\\x7E]+")
                .doesNotContain("=?");
    }

    private JsonNode uploaded(String name) throws Exception {
        var answer = official.upload(DOCUMENTS, name, Paper.pdf());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private String stored(JsonNode told) {
        return db.sql("select name from documents.document where id = ?::uuid")
                .param(told.get("id").asText())
                .query(String.class)
                .single();
    }

    /** What a browser calls the file that it saves. */
    private String saved(JsonNode told) throws Exception {
        var disposition = disposition(told);
        return URLDecoder.decode(disposition.substring(disposition.indexOf(TRUE_NAME) + TRUE_NAME.length()), UTF_8);
    }

    private String disposition(JsonNode told) throws Exception {
        var answer = official.get(DOCUMENTS + "/" + told.get("id").asText());
        return answer.headers().firstValue("Content-Disposition").orElseThrow();
    }
}
