package org.xiangbang;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Carries a case forward over the interface alone: each open step is done by the demonstration official of its desk. */
public final class Journey {
    private static final String PASSWORD = "Xiangbang-2026";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final List<String> desks;

    /** @param desks logins of the officials who may have a step to do; a demonstration login is its desk's id */
    public Journey(int port, List<String> desks) {
        this.address = "http://127.0.0.1:" + port + "/api/v1";
        this.desks = List.copyOf(desks);
    }

    /** A step that waits, and the desk it waits for. */
    public record Open(String id, String step, String desk) {}

    /** @return the number of the case that was opened */
    public String start(String desk, String kind, Map<String, Object> fields) {
        return read(expect(201, post(desk, "/" + kind, fields))).get("caseNo").asText();
    }

    /** Every open step of the case that one of the desks can see as its own. */
    public List<Open> open(String caseNo) {
        var all = new ArrayList<Open>();
        for (var desk : desks)
            for (var item :
                    read(expect(200, get(desk, "/tasks?view=todo&q=" + caseNo))).get("items"))
                all.add(new Open(
                        item.get("id").asText(),
                        item.get("step").asText(),
                        item.get("desk").asText()));
        return all;
    }

    /** Does the step with these fields; required fields that are not given take the value that the form offers. */
    public HttpResponse<String> complete(Open open, String desk, String outcome, Map<String, Object> fields) {
        var form = new LinkedHashMap<String, Object>();
        form.put("outcome", outcome);
        form.put("opinion", "同意");
        form.put("fields", offered(open, desk, fields));
        return post(desk, "/tasks/" + open.id() + "/complete", form);
    }

    private Map<String, Object> offered(Open open, String desk, Map<String, Object> given) {
        var fields = new LinkedHashMap<String, Object>();
        for (var field : read(expect(200, get(desk, "/tasks/" + open.id()))).get("fields"))
            if (field.path("required").asBoolean() && field.hasNonNull("value"))
                fields.put(field.get("id").asText(), JSON.convertValue(field.get("value"), Object.class));
        fields.putAll(given);
        return fields;
    }

    public HttpResponse<String> get(String login, String path) {
        return send(request(login, path).GET());
    }

    public HttpResponse<String> post(String login, String path, Map<String, Object> body) {
        try {
            return send(request(login, path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String login, String path) {
        var basic = Base64.getEncoder().encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + basic);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) throw new AssertionError(answer.statusCode() + ": " + answer.body());
        return answer;
    }
}
