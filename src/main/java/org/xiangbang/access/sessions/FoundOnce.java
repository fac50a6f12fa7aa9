package org.xiangbang.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request look its session up once. The library would look it up again whenever an answer is under way before the request ends. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class FoundOnce extends OncePerRequestFilter {
    private final ThreadLocal<Found> found = new ThreadLocal<>();

    /** @param session null if there is none with that id */
    private record Found(String id, StoredSession session) {}

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        found.set(new Found(null, null));
        try {
            chain.doFilter(request, response);
        } finally {
            found.remove();
        }
    }

    /** Looks up unless this request has done so. */
    StoredSession find(String id, Supplier<StoredSession> lookedUp) {
        var already = found.get();
        if (already == null) return lookedUp.get();
        if (!id.equals(already.id())) found.set(new Found(id, lookedUp.get()));
        return found.get().session();
    }

    void forget() {
        if (found.get() != null) found.set(new Found(null, null));
    }
}
