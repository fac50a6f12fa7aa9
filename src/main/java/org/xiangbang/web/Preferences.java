package org.xiangbang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Stores {@code ?lang=en} and {@code ?type=large} in cookies and redirects to the same page without them. */
class Preferences implements HandlerInterceptor {
    static final String TYPE = "type";
    private static final Map<String, Set<String>> CHOICES =
            Map.of(ReaderLanguage.COOKIE, Set.of("zh", "en"), TYPE, Set.of("normal", "large"));

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!"GET".equals(request.getMethod()) || request.getRequestURI().startsWith("/api/")) return true;
        var here = ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null);
        var chosen = false;
        for (var choice : CHOICES.entrySet()) {
            var value = request.getParameter(choice.getKey());
            if (value == null || !choice.getValue().contains(value)) continue;
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(choice.getKey(), value, request.isSecure()));
            here.replaceQueryParam(choice.getKey());
            chosen = true;
        }
        if (!chosen) return true;
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, here.build().toUriString());
        return false;
    }

    private static String cookie(String name, String value, boolean secure) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
