package org.xiangbang.access.oidc;

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
import java.util.regex.Pattern;

/** One browser at the provider: signs in, and agrees or not. */
final class Visit {
    private static final Pattern STATE = Pattern.compile("name=\"state\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String provider;

    Visit(String provider) {
        this.provider = provider;
    }

    /**
     * @param asked the address to which the program has led
     * @return the address to which the provider leads back
     */
    String signIn(String asked, String login, boolean agrees) {
        get(asked);
        post("/login", "username=" + coded(login) + "&password=" + coded(Provider.PASSWORD));
        var page = get(asked);
        if (page.statusCode() == 302) return location(page);
        var state = STATE.matcher(page.body());
        if (!state.find()) throw new AssertionError(page.statusCode() + " " + page.body());
        return location(post(
                "/oauth2/authorize",
                "client_id=" + Provider.CLIENT + "&state=" + coded(state.group(1)) + (agrees ? "&scope=profile" : "")));
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html"));
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(provider + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
