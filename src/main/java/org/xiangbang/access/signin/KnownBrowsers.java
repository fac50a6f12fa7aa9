package org.xiangbang.access.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import org.xiangbang.access.throttling.SignInDelays;

/**
 * Knows a browser again in which somebody has signed in, so that wrong passwords that others try from the same address do not delay this
 * person there. The cookie signs nobody in; the database has its digest for each login.
 */
@Component
class KnownBrowsers {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int BYTES = 16;
    private static final Duration KEPT = Duration.ofDays(30);

    private final SignInDelays delays;
    private final boolean secure;

    KnownBrowsers(SignInDelays delays, @Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.delays = delays;
        this.secure = !demonstration;
    }

    /** Returns the digest of the browser's secret; empty if it has none. */
    String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name());
        return cookie != null && SECRET.matcher(cookie.getValue()).matches() ? digest(cookie.getValue()) : "";
    }

    void remember(String login, HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, name());
        var secret = cookie != null && SECRET.matcher(cookie.getValue()).matches() ? cookie.getValue() : drawn();
        delays.remember(login, digest(secret));
        response.addCookie(kept(secret));
    }

    private Cookie kept(String secret) {
        var cookie = new Cookie(name(), secret);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private String name() {
        return (secure ? "__Host-" : "") + "XIANGBANG-KNOWN";
    }

    private static String drawn() {
        var bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String digest(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
