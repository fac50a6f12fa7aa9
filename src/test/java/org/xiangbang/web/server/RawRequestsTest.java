package org.xiangbang.web.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A request that no browser sends")
class RawRequestsTest {
    private static final String LONG = "x".repeat(9_000);
    private static final String BASIC = "Authorization: Basic "
            + Base64.getEncoder().encodeToString("village.handler@513228100210:Xiangbang-2026".getBytes(UTF_8))
            + "\r\n";
    private static final List<String> KEPT_BY_BROWSERS = List.of(
            "content-security-policy",
            "permissions-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "cache-control",
            "pragma",
            "expires");

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    /** What may follow an address: percent signs, slashes, control characters and characters that an address does not have. */
    static Stream<String> addresses() {
        return Stream.of(
                "/%",
                "/%z",
                "/%zz",
                "/%u0041",
                "/%00",
                "/%01",
                "/%0a",
                "/%0d%0aX:%20y",
                "/%7f",
                "/%ff",
                "/%c0%ae",
                "/%e4%b8",
                "/%2f",
                "/%2F%2F",
                "/%5c",
                "/%25",
                "/%252e",
                "/%2e%2e/x",
                "/%3b",
                "/%3f",
                "/..%2f..%2fetc",
                "/../../../etc",
                "/./x",
                "//x",
                "/\\x",
                "/..\\x",
                "/a;b=c",
                "/;",
                "/;jsessionid=x",
                "/<x>",
                "/\"x\"",
                "/{x}",
                "/[x]",
                "/|^`x",
                "/ x",
                "/\tx",
                "/\u0001",
                "/\u007f",
                "/\u00e4",
                "/中",
                "/#x",
                "?q=%",
                "?q=%zz",
                "?%zz=1",
                "?q=%ff",
                "?q=%00",
                "?%00=1",
                "?q=<{|",
                "?q=\u0001",
                "?q=中",
                "?q=\\",
                "?=&==&&",
                "?q[]=1",
                "?size=x",
                "?q=" + LONG,
                "/" + LONG);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    @DisplayName("because of its address is answered in our form")
    void address(String more) throws IOException {
        for (var path : List.of("/needs", "/assets", "/api/v1/needs", "/api/v1/nowhere"))
            answeredByUs("GET " + path + more + " HTTP/1.1\r\nHost: localhost\r\n" + BASIC + "\r\n");
    }

    @ParameterizedTest(name = "{index} {0}")
    @ValueSource(
            strings = {
                "TRACE",
                "TRACK",
                "PROPFIND",
                "SEARCH",
                "LOCK",
                "CONNECT",
                "FOO",
                "get",
                "G,T",
                "G\u0001T",
                "GÄT",
                "\u0000",
                "-",
                "PATCH",
                "OPTIONS",
                "HEAD"
            })
    @DisplayName("because of its method is answered in our form")
    void method(String method) throws IOException {
        for (var path :
                List.of("/needs", "/sign-in", "/api/v1/needs", "/api/v1/nowhere", "*", "http://localhost/api/v1/needs"))
            answeredByUs(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + BASIC + "\r\n");
    }

    @ParameterizedTest(name = "{index} {0}")
    @ValueSource(
            strings = {
                " HTTP/0.9",
                " HTTP/1.2",
                " HTTP/2.0",
                " HTTP/3.0",
                " HTTP/x",
                " HTTP/1.1 x",
                " FTP/1.1",
                " http/1.1"
            })
    @DisplayName("because of its version is answered in our form")
    void version(String version) throws IOException {
        for (var path : List.of("/needs", "/api/v1/needs"))
            answeredByUs("GET " + path + version + "\r\nHost: localhost\r\n" + BASIC + "\r\n");
    }

    /** Lines after the request line; each request that has no other Host gets one. */
    static Stream<String> headers() {
        return Stream.of(
                "Host:",
                "Host: a\r\nHost: b",
                "Host: a b",
                "Host: a_b!c",
                "Host: [::1",
                "Host: localhost:x",
                "X-No-Host: 1",
                "Host: localhost\r\nnocolon",
                "Host: localhost\r\na b: c",
                "Host: localhost\r\n: c",
                "Host: localhost\r\nx: \u0001",
                "Host: localhost\r\nx: \u0000",
                "Host: localhost\r\nx: a\r\n b",
                "Host: localhost\r\nx: " + LONG,
                "Host: localhost\r\n" + "x: y\r\n".repeat(150) + "z: 1",
                "Host: localhost\r\nExpect: x",
                "Host: localhost\r\nCookie: \u0001",
                "Host: localhost\r\nCookie: lang=\u0080; ;;==,",
                "Host: localhost\r\nCookie: XIANGBANG=%00",
                "Host: localhost\r\nAuthorization: Basic %%%",
                "Host: localhost\r\nAuthorization: Basic eA==",
                "Host: localhost\r\nAuthorization: Bearer x",
                "Host: localhost\r\nAccept: x",
                "Host: localhost\r\nAccept: */",
                "Host: localhost\r\nAccept: image/png",
                "Host: localhost\r\nAccept-Language: \u00e4;;q=x",
                "Host: localhost\r\nIf-Modified-Since: x",
                "Host: localhost\r\nRange: bytes=x",
                "Host: localhost\r\nUpgrade: x",
                "Host: localhost\r\nX-Forwarded-Host: \u00e4 b",
                "Host: localhost\r\nIdempotency-Key: \u00e4",
                "Host: localhost\r\nContent-Length: -1",
                "Host: localhost\r\nContent-Length: x",
                "Host: localhost\r\nContent-Length: 1\r\nContent-Length: 2",
                "Host: localhost\r\nContent-Length: 99999999999999999999",
                "Host: localhost\r\nTransfer-Encoding: x",
                "Host: localhost\r\nTransfer-Encoding: gzip, chunked",
                "Host: localhost\r\nTransfer-Encoding: chunked, x");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("headers")
    @DisplayName("because of a header is answered in our form")
    void header(String lines) throws IOException {
        var basic = lines.contains("Authorization") ? "" : BASIC;
        for (var line : List.of("GET /needs", "GET /api/v1/needs", "POST /needs", "POST /api/v1/needs"))
            answeredByUs(line + " HTTP/1.1\r\n" + lines + "\r\n" + basic + "\r\n");
    }

    /** A type or an encoding with the body that comes under it. */
    static Stream<String> bodies() {
        return Stream.of(
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"a\"",
                "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{}",
                "Content-Type: application/json\r\nContent-Length: 4\r\n\r\n\"\u00ff\u00fe\"",
                "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: application/json; charset=x\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: x\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: /\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 90\r\n\r\n--x\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\na=%zz",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3000000\r\n\r\na=1",
                "Content-Length: 2\r\n\r\n{}");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bodies")
    @DisplayName("because of its body is answered in our form")
    void body(String headersAndBody) throws IOException {
        for (var path : List.of("/needs", "/sign-in", "/api/v1/needs", "/api/v1/documents", "/api/v1/nowhere"))
            answeredByUs("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + BASIC + headersAndBody);
    }

    @Test
    @DisplayName("is told so in the reader's language, with its status and without a word about the server")
    void words() throws IOException {
        var chinese = send("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var english = send("GET /api/v1/%zz HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en\r\n\r\n");
        var page = send("PROPFIND /needs HTTP/1.1\r\nHost: localhost\r\nAccept-Language: en-US,en;q=0.9\r\n\r\n");
        var brackets = send("GET /needs?q=<x> HTTP/1.1\r\nHost: localhost\r\n\r\n");
        var chosen = send("GET /% HTTP/1.1\r\nHost: localhost\r\nCookie: lang=en\r\n\r\n");
        var future = send("GET /needs HTTP/3.0\r\nHost: localhost\r\n\r\n");
        var coded = send("POST /api/v1/needs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n");

        assertThat(chinese.status()).isEqualTo(400);
        assertThat(chinese.body()).contains("\"code\":\"malformed\"", "请核对地址");
        assertThat(english.body()).contains("\"code\":\"malformed\"", "Check the address");
        assertThat(page.status()).isEqualTo(405);
        assertThat(page.header("allow")).contains("GET").doesNotContain("TRACE");
        assertThat(page.body()).contains("lang=\"en\"", "This address cannot be used like that");
        assertThat(brackets.status()).isEqualTo(400);
        assertThat(brackets.body()).contains("lang=\"zh-CN\"", "请核对地址", "class=\"brand\"", "href=\"/?lang=en\"");
        assertThat(chosen.body()).contains("lang=\"en\"", "Check the address", "href=\"/?lang=zh-CN\"");
        assertThat(List.of(future.status(), coded.status())).containsExactly(505, 501);
    }

    /** An answer of 400 or more is a problem below /api/, else a page; it has the headers of every other answer of ours. */
    private void answeredByUs(String request) throws IOException {
        var answer = send(request);
        var soft = new SoftAssertions();
        soft.assertThat(answer.status()).as("status").isBetween(200, 505);
        soft.assertThat(answer.body())
                .as("body")
                .doesNotContain("Apache", "Tomcat", "HTTP Status", "org.", "java.", "Exception", "\tat ");
        soft.assertThat(answer.header("server")).as("server").isEmpty();
        soft.assertThat(answer.status()).as("a defect").isNotEqualTo(500);
        if (answer.status() >= 400) ours(answer, request, soft);
        soft.assertAll();
    }

    private void ours(RawAnswer answer, String request, SoftAssertions soft) throws IOException {
        var ordinary = send("GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n");
        for (var name : KEPT_BY_BROWSERS)
            soft.assertThat(answer.header(name)).as(name).isEqualTo(ordinary.header(name));
        if (request.startsWith("HEAD ")) return;
        if (answer.header("content-type").startsWith("application/problem+json")) {
            var problem = json.readTree(answer.body());
            soft.assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
            soft.assertThat(problem.path("code").asText()).as("code").isNotBlank();
            soft.assertThat(problem.path("detail").asText()).as("detail").isNotBlank();
        } else {
            soft.assertThat(answer.header("content-type")).as("type").startsWith("text/html");
            soft.assertThat(answer.body()).as("page").contains("<main", "<h1");
            soft.assertThat(request)
                    .as("a page is no answer to")
                    .doesNotContainPattern("^[A-Z]+ /api/[\\w/.%-]{0,4000} HTTP/1.1");
        }
    }

    private RawAnswer send(String request) throws IOException {
        return RawAnswer.to(port, request.getBytes(request.contains("中") ? UTF_8 : ISO_8859_1));
    }
}
