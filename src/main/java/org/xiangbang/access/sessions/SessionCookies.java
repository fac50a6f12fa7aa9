package org.xiangbang.access.sessions;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The two cookies of a browser: its session, and what its forms have to repeat. Outside a demonstration a browser takes them over TLS and
 * from this very host only ({@code __Host-}), and sends them the same way. The former version's cookie had another name, so that the two
 * leave each other's alone.
 */
@Component
public class SessionCookies {
    static final String SECURE_NAME = "__Host-XIANGBANG";
    static final String PLAIN_NAME = "XIANGBANG-SESSION";
    private static final String SAME_SITE = "Lax";

    private final boolean secure;

    SessionCookies(@Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.secure = !demonstration;
    }

    CookieSerializer serializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? SECURE_NAME : PLAIN_NAME);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite(SAME_SITE);
        cookie.setCookiePath("/");
        return cookie;
    }

    /** Keeps the token in a cookie, so that a visitor who is not signed in costs no session. */
    public CsrfTokenRepository tokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName((secure ? SECURE_NAME : "XIANGBANG") + "-CSRF");
        tokens.setHeaderName("X-CSRF-TOKEN");
        tokens.setCookieCustomizer(cookie ->
                cookie.secure(secure).httpOnly(true).sameSite(SAME_SITE).path("/"));
        return tokens;
    }
}
