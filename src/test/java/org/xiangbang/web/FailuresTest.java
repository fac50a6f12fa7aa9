package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.thymeleaf.exceptions.TemplateOutputException;
import org.xiangbang.AppTest;

@AppTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A request that fails")
class FailuresTest {
    private static final String EVENTS = "/api/v1/cases/N-000000-2026-0001/events";

    @LocalServerPort
    private int port;

    @Autowired
    private Failures failures;

    private Caller official;

    @BeforeEach
    void signIn() {
        official = new Caller(port, "agriculture.chief@513228");
    }

    @Test
    @DisplayName("is answered by the interface with a problem in the reader's language")
    void isAProblem() throws Exception {
        var chinese = official.get("/api/v1/cases/N-000000-2026-0001");
        var english = official.get("/api/v1/cases/N-000000-2026-0001", "Accept-Language", "en");

        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(chinese.body()).contains("\"code\":\"not-found\"", "没有找到");
        assertThat(english.body()).contains("Not found");
    }

    @Test
    @DisplayName("has the same answer for a case of another region as for one that does not exist")
    void hidesForeignCases() throws Exception {
        assertThat(official.get("/api/v1/nowhere").statusCode()).isEqualTo(404);
        assertThat(official.get("/nowhere").statusCode()).isIn(302, 404);
    }

    @Test
    @DisplayName("has an answer with the field when a body has an unknown property, a wrong type, or no JSON")
    void namesTheField() throws Exception {
        var unknown = official.post(EVENTS, "{\"secret\":1}");
        var wrong = official.post(EVENTS, "{\"event\":{\"a\":1}}");
        var broken = official.post(EVENTS, "{\"event\":");

        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("\"field\":\"secret\"", "field.unknown");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"event\"", "field.type");
        assertThat(broken.statusCode()).isEqualTo(400);
        neutral(unknown, wrong, broken);
    }

    @Test
    @DisplayName("because its reader has left is no defect: nothing is answered and nothing reported")
    void isOfNoReader(CapturedOutput output) {
        for (var gone :
                List.of(new AsyncRequestNotUsableException("Broken pipe"), new ClientAbortException("Broken pipe")))
            for (var thrown : List.of(gone, new TemplateOutputException("list", "needs", 1, 1, gone)))
                assertThat(failures.answer(
                                thrown, new MockHttpServletRequest(), new MockHttpServletResponse(), Locale.ENGLISH))
                        .isNull();

        assertThat(output).doesNotContain("defect");
    }

    @Test
    @DisplayName("has a clear answer to wrong methods, formats and sizes")
    void saysWhatIsWrongWithTheRequest() throws Exception {
        var method = official.send("DELETE", "/api/v1/me", null);
        var media = official.post(EVENTS, "<a/>", "Content-Type", "application/xml");
        var large = official.post(EVENTS, "{\"event\":\"" + "长".repeat(1_000_000) + "\"}");

        assertThat(method.statusCode()).isEqualTo(405);
        assertThat(media.statusCode()).isEqualTo(415);
        assertThat(large.statusCode()).isEqualTo(413);
        neutral(method, media, large);
    }

    @Test
    @DisplayName("never gets markup back unescaped")
    void escapesMarkup() throws Exception {
        var answer = official.get("/assets/%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @SafeVarargs
    private static void neutral(HttpResponse<String>... answers) {
        for (var answer : answers)
            assertThat(answer.body())
                    .contains("\"code\":")
                    .doesNotContain("org.", "java.", "Exception", "select ", "\tat ");
    }
}
