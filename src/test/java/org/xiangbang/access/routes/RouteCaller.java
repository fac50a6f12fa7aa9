package org.xiangbang.access.routes;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Somebody who asks for routes: pages in a session, the interface with HTTP Basic. Follows nothing. */
final class RouteCaller {
    private static final String PASSWORD = "Xiangbang-2026";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    private final HttpClient pages =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient interfaces = HttpClient.newHttpClient();
    private final String base;
    private final String who;
    private final String where;
    private final String login;
    private String token = "";

    /** @param login empty for somebody who does not sign in */
    RouteCaller(int port, String who, String where, String login) {
        this.base = "http://127.0.0.1:" + port;
        this.who = who;
        this.where = where;
        this.login = login;
    }

    /** The role, as the table of the policy names it. */
    String who() {
        return who;
    }

    /** How the caller's region lies to that of the things asked for. */
    String where() {
        return where;
    }

    String login() {
        return login;
    }

    @Override
    public String toString() {
        return who + "/" + where;
    }

    void signIn() {
        send(HttpRequest.newBuilder(URI.create(base + "/sign-in")));
        if (login.isEmpty()) return;
        var fields = "login=" + login + "&password=" + PASSWORD;
        send(form("/sign-in", fields));
        send(HttpRequest.newBuilder(URI.create(base + "/password")));
    }

    HttpResponse<String> ask(String method, String path, String body) {
        if (!path.startsWith("/api/")) return send(method.equals("GET") ? at(path) : form(path, body));
        var request = at(path);
        if (body.isEmpty()) request.method(method, BodyPublishers.noBody());
        else request.header("Content-Type", JSON).method(method, BodyPublishers.ofString(body));
        authorize(request);
        return send(request, interfaces);
    }

    /** As {@link #ask}, with a body of that type; a page's form begins with its token. */
    HttpResponse<String> nonsense(String method, String path, String body, String type) {
        var request = at(path);
        if (!method.equals("GET"))
            request.header("Content-Type", type).method(method, BodyPublishers.ofString(token(type) + body));
        if (!path.startsWith("/api/")) return send(request);
        authorize(request);
        return send(request, interfaces);
    }

    private String token(String type) {
        return type.startsWith("application/x-www-form") ? "_csrf=" + token + "&" : "";
    }

    private void authorize(HttpRequest.Builder request) {
        if (login.isEmpty()) return;
        var secret = (login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret));
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private HttpRequest.Builder form(String path, String fields) {
        return at(path).header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(fields + (fields.isEmpty() ? "" : "&") + "_csrf=" + token));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, pages);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, HttpClient client) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
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
}
