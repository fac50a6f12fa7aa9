package org.xiangbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("Input that makes no sense")
class BadInputTest {
    private static final String NEEDS = "/api/v1/needs";

    @LocalServerPort
    private int port;

    private Caller village;
    private Caller admin;

    @BeforeEach
    void callers() {
        village = new Caller(port, "village.handler@513228100210");
        admin = new Caller(port, "admin");
    }

    @ParameterizedTest(name = "the text {0}")
    @ValueSource(
            strings = {"a\\u0000b", "\\u0000", "a\\u0007b", "a\\u0085b", "a\\ud800b", "\\udc00", "a\\u202eb", "\\u2066"
            })
    @DisplayName("is refused in a body, naming the field")
    void unreadableTextInABody(String escaped) throws Exception {
        var need = village.post(NEEDS, "{\"title\":\"" + escaped + "\"}");
        var nested = village.post(NEEDS, "{\"funding\":[{\"source\":\"" + escaped + "\"}]}");
        var desk = new Caller(port, "security")
                .post("/api/v1/admin/desks/grant", "{\"desk\":\"x\",\"login\":\"" + escaped + "\"}");

        refused(need, "title", "field.control");
        refused(nested, "funding[0].source", "field.control");
        refused(desk, "login", "field.control");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "/api/v1/needs?q=",
                "/api/v1/needs?after=",
                "/api/v1/needs?region=",
                "/api/v1/notices?q=",
                "/api/v1/organizations?q=",
                "/api/v1/projects?after=",
                "/api/v1/tasks?view=done&q=",
                "/api/v1/admin/accounts?after="
            })
    @DisplayName("is refused in a filter, naming the parameter")
    void unreadableParameter(String filter) throws Exception {
        var name = filter.replaceAll(".*[?&](\\w+)=$", "$1");

        refused(admin.get(filter + "a%00b"), name, "field.control");
        assertThat(admin.get(filter + "a%00b", "Accept-Language", "en").body()).contains("control characters");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {8_100, 9_000, 20_000})
    @DisplayName("is refused in an address that is too long, to a program as a problem")
    void anAddressTooLong(int length) throws Exception {
        var answer = admin.get("/api/v1/search?q=" + "x".repeat(length));

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.statusCode()).isEqualTo(length < 8_192 ? 422 : 400);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"/needs?q=%00", "/tasks?q=%00", "/organizations?region=%00", "/projects?after=%00"})
    @DisplayName("is refused on pages with a sentence")
    void unreadableParameterOfAPage(String path) {
        var page = new Visitor(port, "admin").signIn().page(path);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("控制字符");
    }

    @Test
    @DisplayName("is never accepted as a login")
    void unreadableLogin() throws Exception {
        var visitor = new Visitor(port, "a\0b");
        visitor.page("/sign-in");

        assertThat(visitor.post("/sign-in", Map.of("login", "a\0b", "password", "x"))
                        .body())
                .contains("/sign-in");
        assertThat(new Caller(port, "a\0b").get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("is refused when a body has a field twice")
    void aFieldTwice() throws Exception {
        var answer = village.post(NEEDS, "{\"amount\":\"1.00\",\"amount\":\"640000.00\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"unreadable\"");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/tasks/none/complete | {\"outcome\":\"approve\",\"documents\":[null]} | documents[0]",
                "/api/v1/cases/none/copies | {\"to\":[\"admin\",null]} | to[1]",
                "/api/v1/tasks/bulk-check | {\"tasks\":[null]} | tasks[0]",
                "/api/v1/admin/webhooks | {\"url\":\"x\",\"kinds\":[null]} | kinds[0]"
            })
    @DisplayName("is refused when a list has a null in it, naming the place")
    void aHoleInAList(String path, String body, String place) throws Exception {
        refused(admin.post(path, body), place, "field.hole");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "/api/v1/needs, village.handler@513228100210",
        "/api/v1/organizations, applicant",
        "/api/v1/projects, organization.handler@S-000001"
    })
    @DisplayName("is refused when a new case's documents are no list of texts")
    void documentsOfANewCase(String path, String login) throws Exception {
        var caller = new Caller(port, login);
        for (var documents : new String[] {"\"x\"", "[1]"}) {
            var body = "{\"documents\":" + documents + "}";

            refused(caller.post(path, body), "documents", "field.type.text");
            assertThat(caller.post(path, body).body()).contains("应为文字");
            assertThat(caller.post(path, body, "Accept-Language", "en").body()).contains("must be text");
        }
    }

    @Test
    @DisplayName("is refused when the calendar's list has a null in it, naming the place")
    void aHoleInTheCalendar() throws Exception {
        var body = "{\"document\":\"文号\",\"confirm\":false,\"holidays\":[{\"name\":\"元旦\",\"work\":[null]}]}";

        refused(admin.send("PUT", "/api/v1/calendar/2027", body.getBytes(UTF_8)), "holidays[0].work[0]", "field.hole");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/admin/regions,422", "/admin/desks/grant,422", "/admin/desks/end,200"})
    @DisplayName("is answered when a page's form is empty")
    void anEmptyForm(String path, int status) {
        var visitor = new Visitor(port, Administrators.of(path)).signIn();
        visitor.page("/admin/desks");

        assertThat(visitor.post(path, Map.of()).statusCode()).isEqualTo(status);
    }

    private static void refused(HttpResponse<String> answer, String field, String code) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", "\"code\":\"" + code + "\"");
    }
}
