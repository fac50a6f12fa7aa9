package org.xiangbang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The interface as another system uses it: HTTP Basic and JSON, each request by the demonstration login named with it. */
class Client {
    private static final String PASSWORD = "Xiangbang-2026";
    private static final String API = "/api/v1";
    private static final String BOUNDARY = "a-part-of-the-form";
    private static final String FACTOR = "Xiangbang-Second-Factor";
    private static final Map<String, Proof> PROOFS = new ConcurrentHashMap<>();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;

    Client(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    HttpResponse<String> get(String login, String path) {
        return send(request(login, API + path, "zh-CN").GET());
    }

    HttpResponse<String> post(String login, String path, Object body) {
        return post(login, path, body, "zh-CN");
    }

    HttpResponse<String> post(String login, String path, Object body, String language) {
        return send(request(login, API + path, language)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(write(body))));
    }

    /** Posts with a second factor that was proven a few minutes ago at most, by the code that a demonstration shows. */
    HttpResponse<String> postProven(String login, String path, Object body) {
        return send(request(login, API + path, "zh-CN")
                .header("Content-Type", "application/json")
                .header(FACTOR, proof(login))
                .POST(BodyPublishers.ofString(write(body))));
    }

    private String proof(String login) {
        return PROOFS.compute(
                        address + login,
                        (key, known) -> known != null && Instant.now().isBefore(known.until()) ? known : prove(login))
                .text();
    }

    private Proof prove(String login) {
        var shown = read(login, "/demo/factor");
        Proofs.waitFor(OffsetDateTime.parse(shown.get("from").asText()).toInstant());
        var proven = expect(
                200,
                send(request(login, API + "/me/factors/proof", "zh-CN")
                        .header(FACTOR, shown.get("code").asText())
                        .POST(BodyPublishers.noBody())));
        var until = OffsetDateTime.parse(proven.get("until").asText()).toInstant();
        return new Proof(proven.get("proof").asText(), until.minusSeconds(60));
    }

    private record Proof(String text, Instant until) {}

    /** The answer of the path, whose status has to be 200. */
    JsonNode read(String login, String path) {
        return expect(200, get(login, path));
    }

    /** The OpenAPI text. */
    JsonNode description() {
        return expect(200, send(request("admin", "/v3/api-docs", "zh-CN").GET()));
    }

    /** The example body that the OpenAPI text gives for a POST to that path. */
    Map<String, Object> example(String path) {
        var body = description().at("/paths").path(API + path).at("/post/requestBody/content/application~1json");
        var examples = body.path("examples");
        return fields(
                examples.isEmpty()
                        ? body.path("example")
                        : examples.iterator().next().path("value"));
    }

    /** The admitted organizations that have the text in their name or number. */
    JsonNode organizations(String text) {
        return read(
                        "agriculture.chief@513228",
                        "/organizations?status=admitted&size=100&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .get("items");
    }

    /** Uploads a document for one case. @return its id */
    String paper(String login) {
        var form = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"proof.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n" + new String(Paper.pdf(), StandardCharsets.US_ASCII)
                + "\r\n--" + BOUNDARY + "--\r\n";
        var answer = send(request(login, API + "/documents", "zh-CN")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(form)));
        return expect(201, answer).get("id").asText();
    }

    static JsonNode expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status)
            throw new AssertionError(answer.request().method() + " "
                    + answer.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object plain(JsonNode value) {
        return JSON.convertValue(value, Object.class);
    }

    private static Map<String, Object> fields(JsonNode object) {
        try {
            var read = object.isTextual() ? JSON.readTree(object.asText()) : object;
            var fields = new LinkedHashMap<String, Object>();
            read.properties().forEach(f -> fields.put(f.getKey(), plain(f.getValue())));
            return fields;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String login, String path, String language) {
        var basic = Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Basic " + basic)
                .header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
