package org.xiangbang.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request look its session up once. The library would look it up again whenever an answer is under way before the request ends, and
 * the page that says that the database cannot be reached would wait for it as well.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class FoundOnce extends OncePerRequestFilter {
    /** Attribute of a request: the answer as it is without the library around it. */
    static final String ANSWER = FoundOnce.class.getName() + ".answer";

    private static final String FAILED = FoundOnce.class.getName() + ".failed";

    private final ThreadLocal<Found> found = new ThreadLocal<>();

    /** @param session null if there is none with that id */
    private record Found(HttpServletRequest request, String id, StoredSession session) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        found.set(new Found(request, null, null));
        request.setAttribute(ANSWER, response);
        try {
            chain.doFilter(request, response);
        } finally {
            found.remove();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Looks up unless this request has done so. Where that failed, the page about it is for somebody unknown. */
    StoredSession find(String id, Supplier<StoredSession> lookedUp) {
        var already = found.get();
        if (already == null) return lookedUp.get();
        if (already.request().getAttribute(FAILED) != null) return null;
        if (id.equals(already.id())) return already.session();
        try {
            var session = lookedUp.get();
            found.set(new Found(already.request(), id, session));
            return session;
        } catch (DataAccessException failed) {
            already.request().setAttribute(FAILED, true);
            throw failed;
        }
    }

    void forget() {
        var already = found.get();
        if (already != null) found.set(new Found(already.request(), null, null));
    }
}
