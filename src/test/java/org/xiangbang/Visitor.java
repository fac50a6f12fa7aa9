package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A demonstration official who uses a browser without JavaScript, or the interface. */
public final class Visitor {
    private static final String PASSWORD = "Xiangbang-2026";
    /** The pages of the rules themselves, whose codes are their own. */
    private static final String RULES = "/help/rules";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final int port;
    private final String login;
    private String token;

    public Visitor(int port, String login) {
        this(
                port,
                login,
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build());
    }

    private Visitor(int port, String login, HttpClient http) {
        this.port = port;
        this.login = login;
        this.http = http;
    }

    /** The same browser at another copy of the program. Cookies belong to a host and not to a port. */
    Visitor at(int other) {
        return new Visitor(other, login, http);
    }

    public String login() {
        return login;
    }

    /** Signs in through the page. */
    public Visitor signIn() {
        page("/sign-in");
        post("/sign-in", Map.of("login", login, "password", PASSWORD));
        return this;
    }

    /** Opens a page. Every code of a rule on it has to be a link, on whatever page a test looks at. */
    public HttpResponse<String> page(String path) {
        var page = send(HttpRequest.newBuilder(at(path)));
        var markup = page.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        if (markup && !path.startsWith(RULES))
            assertThat(UnlinkedCodes.in(page.body())).as(path).isEmpty();
        return page;
    }

    /** The same with one header more. */
    public HttpResponse<String> page(String path, String header, String value) {
        return send(HttpRequest.newBuilder(at(path)).header(header, value));
    }

    /** Posts a form with the token of the page seen last. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(posting(path, form));
    }

    /** Posts a form that is answered with a file. */
    public HttpResponse<byte[]> postForFile(String path, Map<String, String> form) {
        return http.sendAsync(posting(path, form).build(), BodyHandlers.ofByteArray())
                .join();
    }

    /** Posts a form that stood on that page, as a browser says in its Referer. */
    public HttpResponse<String> postFrom(String page, String path, Map<String, String> form) {
        return send(posting(path, form).header("Referer", at(page).toString()));
    }

    /** Posts a file in the part {@code file} of a form, with the token of the page seen last. */
    public HttpResponse<String> upload(String path, String name, byte[] content) {
        var head = "--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                + "\r\n--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = List.of(
                head.getBytes(StandardCharsets.UTF_8), content, "\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=xx")
                .POST(BodyPublishers.ofByteArrays(body)));
    }

    private HttpRequest.Builder posting(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"))
                + "&_csrf=" + encoded(token);
        return HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Asks the interface, with HTTP Basic. */
    public HttpResponse<String> get(String path) {
        return send(basic(path));
    }

    /** The same, answered in that language. */
    public HttpResponse<String> get(String path, String language) {
        return send(basic(path), language);
    }

    /** Downloads a file, as a browser does; from the interface with HTTP Basic. */
    public HttpResponse<byte[]> file(String path) {
        var request = path.startsWith("/api/") ? basic(path) : HttpRequest.newBuilder(at(path));
        return http.sendAsync(request.build(), BodyHandlers.ofByteArray()).join();
    }

    /** Sends JSON to the interface, with HTTP Basic; null for a request without a body. */
    public HttpResponse<String> send(String path, String json) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return send(basic(path).header("Content-Type", "application/json").POST(body));
    }

    /** The same with one header more. */
    public HttpResponse<String> sendWith(String path, String json, String header, String value) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return send(basic(path)
                .header("Content-Type", "application/json")
                .header(header, value)
                .POST(body));
    }

    /** Sends JSON to the interface as the script of a page does, in the session and with the token of the page seen last. */
    public CompletableFuture<Integer> sending(String path, String json) {
        var request = HttpRequest.newBuilder(at(path))
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return http.sendAsync(request.build(), BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    /** As {@link #send(String, String)}, answered in that language. */
    public HttpResponse<String> send(String path, String json, String language) {
        return send(
                basic(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), language);
    }

    /** Puts JSON with HTTP Basic, and is answered in that language. */
    public HttpResponse<String> put(String path, String json, String language) {
        return send(
                basic(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)), language);
    }

    private HttpRequest.Builder basic(String path) {
        var credentials = Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(at(path)).header("Authorization", "Basic " + credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, "zh-CN");
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String language) {
        try {
            var answer = http.send(request.header("Accept-Language", language).build(), BodyHandlers.ofString());
            var found = TOKEN.matcher(answer.body());
            if (found.find()) token = found.group(1);
            return answer;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
