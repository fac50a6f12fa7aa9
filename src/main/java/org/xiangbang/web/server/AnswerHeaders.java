package org.xiangbang.web.server;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** The headers by which a browser keeps an answer to itself. The security filters write the same ones where they are reached. */
public final class AnswerHeaders {
    public static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";
    public static final String PERMISSIONS = "camera=(), microphone=(), geolocation=()";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "Permissions-Policy", PERMISSIONS,
            "Referrer-Policy", "same-origin",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "X-XSS-Protection", "0",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
            "Pragma", "no-cache",
            "Expires", "0");

    private AnswerHeaders() {}

    /** Adds those that the answer does not have. */
    public static void addTo(HttpServletResponse response) {
        ALL.forEach((name, value) -> {
            if (!response.containsHeader(name)) response.setHeader(name, value);
        });
    }
}
