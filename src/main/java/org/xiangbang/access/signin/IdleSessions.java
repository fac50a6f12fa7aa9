package org.xiangbang.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody uses, even if its open pages refresh themselves. Such a request names itself in a header, does not
 * count as use, and is answered with 401 when the session is over (ours, decision 0084). The page then stays as it is and says
 * so.
 */
class IdleSessions extends OncePerRequestFilter {
    static final String RENEWAL = "Xiangbang-Renewal";
    static final String USED = IdleSessions.class.getName() + ".used";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        var over = session == null || ended(session);
        var renewal = request.getHeader(RENEWAL) != null;
        if (renewal && over) {
            refuse(response);
            return;
        }
        if (!over && !renewal) session.setAttribute(USED, Instant.now());
        chain.doFilter(request, response);
    }

    /** Was the session ended now, by another request a moment ago, or by signing out? */
    private static boolean ended(HttpSession session) {
        try {
            if (!idle(session))
                return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) == null;
            session.invalidate();
            return true;
        } catch (IllegalStateException gone) {
            return true;
        }
    }

    /** Has the session been unused for longer than the server allows, counted from its last use? */
    private static boolean idle(HttpSession session) {
        var limit = Duration.ofSeconds(session.getMaxInactiveInterval());
        return session.getAttribute(USED) instanceof Instant used
                && !limit.isZero()
                && !limit.isNegative()
                && used.plus(limit).isBefore(Instant.now());
    }

    /** Refuses the request so that the refusal does not replace a part of the page. */
    static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Reswap", "none");
        response.setHeader("HX-Trigger", "session-ended");
    }
}
