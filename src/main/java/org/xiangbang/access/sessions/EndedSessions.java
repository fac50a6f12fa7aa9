package org.xiangbang.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.stereotype.Component;

/** Says why the session of a browser is over, and lets the browser forget it. */
@Component
public class EndedSessions {
    private static final String EXPIRED = "expired";

    private final OpenSessions sessions;
    private final CookieSerializer cookie;

    EndedSessions(OpenSessions sessions, CookieSerializer cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** @return {@code crowded}, {@code elsewhere} or {@code expired}; empty for a browser that had no session */
    public Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        var secret = request.getRequestedSessionId();
        if (secret == null || request.isRequestedSessionIdValid()) return Optional.empty();
        cookie.writeCookieValue(new CookieValue(request, response, ""));
        return Optional.of(
                secret.indexOf('\0') >= 0 ? EXPIRED : sessions.whyEnded(secret).orElse(EXPIRED));
    }
}
