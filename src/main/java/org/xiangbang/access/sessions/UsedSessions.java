package org.xiangbang.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes the use of a session, so that it ends when nobody uses it even if its open pages renew themselves. Such a request names itself in
 * a header, or asks for a stream of events; it does not count as use, and is answered with 401 when the session is over (ours, decision
 * 0084). The page then stays as it is and says so.
 */
public class UsedSessions extends OncePerRequestFilter {
    public static final String RENEWAL = "Xiangbang-Renewal";

    /** Use is noted at most so often, and the idle end is so much later. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private final OpenSessions sessions;

    public UsedSessions(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var over = session == null || session.getAttribute(StoredSession.SIGNED_IN) == null;
        var renewal = renews(request);
        if (renewal && over) {
            refuse(response);
            return;
        }
        if (!over && !renewal && due(session)) sessions.used(session.getId());
        chain.doFilter(request, response);
    }

    private boolean due(HttpSession session) {
        return sessions.since(session.getLastAccessedTime()).compareTo(NOTED) >= 0;
    }

    private static boolean renews(HttpServletRequest request) {
        return request.getHeader(RENEWAL) != null
                || MediaType.TEXT_EVENT_STREAM_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
    }

    /** Refuses the request so that the refusal does not replace a part of the page. */
    public static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Reswap", "none");
        response.setHeader("HX-Trigger", "session-ended");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isFile(request);
    }

    /** Is it a file that everybody gets, whoever asks? */
    static boolean isFile(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
