package org.xiangbang.access.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The two cookies of a sign-in at the provider: what it was begun with, and the token by which the provider knows later who signs out. Both
 * are sent to the addresses of that sign-in only, and the server keeps neither.
 */
class OidcCookies {
    /** For as long as the browser is open. */
    static final Duration WHILE_OPEN = null;

    private final boolean secure;

    OidcCookies(boolean secure) {
        this.secure = secure;
    }

    String begun() {
        return name("BEGUN");
    }

    String proof() {
        return name("PROOF");
    }

    private String name(String word) {
        return (secure ? "__Secure-" : "") + "XIANGBANG-" + word;
    }

    void add(HttpServletResponse response, String name, String value, String path, Duration kept) {
        var cookie = new Cookie(name, value);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setPath(path);
        cookie.setMaxAge(kept == WHILE_OPEN ? -1 : (int) kept.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    void end(HttpServletResponse response, String name, String path) {
        add(response, name, "", path, Duration.ZERO);
    }
}
