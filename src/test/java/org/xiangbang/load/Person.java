package org.xiangbang.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who has signed in with a browser of their own: every request carries their session, and each that saves its token. */
final class Person {
    private static final String PASSWORD = "Xiangbang-2026";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern TOKEN =
            Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"|name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String address;
    private final String login;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token;

    private Person(HttpClient http, int port, String login) {
        this.http = http;
        this.address = "http://127.0.0.1:" + port;
        this.login = login;
    }

    static Person signedIn(HttpClient http, int port, String login) throws IOException, InterruptedException {
        var person = new Person(http, port, login);
        person.look("/sign-in");
        var form = "login=" + encoded(login) + "&password=" + PASSWORD + "&_csrf=" + encoded(person.token);
        var answer = person.seen(person.to("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        if (answer.statusCode() != 302) throw new AssertionError(login + " could not sign in: " + answer.statusCode());
        if (person.look("/").statusCode() != 200) throw new AssertionError(login + " is not signed in");
        return person;
    }

    private HttpResponse<String> look(String path) throws IOException, InterruptedException {
        return seen(to(path));
    }

    private HttpResponse<String> seen(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        var found = TOKEN.matcher(answer.body());
        if (found.find()) token = found.group(1) != null ? found.group(1) : found.group(2);
        return answer;
    }

    String login() {
        return login;
    }

    /** The division of the desk. */
    String place() {
        return login.substring(login.indexOf('@') + 1);
    }

    /** A page as a browser asks for it, compressed. */
    HttpRequest page(String path) {
        return to(path).header("Accept-Encoding", "gzip").build();
    }

    /** What an open page asks for by itself. */
    HttpRequest renewal(String path) {
        return to(path).header("Accept-Encoding", "gzip")
                .header("Xiangbang-Renewal", "1")
                .header("HX-Request", "true")
                .build();
    }

    /** An act, under a key of its own. */
    HttpRequest act(String path, String json) {
        return to(path).header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .build();
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "zh-CN");
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
