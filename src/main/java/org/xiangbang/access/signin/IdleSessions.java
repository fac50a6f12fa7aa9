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
 * Ends a session that nobody uses, whatever its open pages renew by themselves: such a request says so in a header, uses nothing,
 * and is answered with 401 once the session is over (ours, decision 0084). The page stays as it is and says so.
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

    /** Ended now, or by another request a moment ago, or by signing out. */
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

    /** Longer than the server lets a session lie, counted from its last use. */
    private static boolean idle(HttpSession session) {
        var limit = Duration.ofSeconds(session.getMaxInactiveInterval());
        return session.getAttribute(USED) instanceof Instant used
                && !limit.isZero()
                && !limit.isNegative()
                && used.plus(limit).isBefore(Instant.now());
    }

    /** A part of a page is not replaced by a refusal. */
    static void refuse(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("HX-Reswap", "none");
        response.setHeader("HX-Trigger", "session-ended");
    }
}
