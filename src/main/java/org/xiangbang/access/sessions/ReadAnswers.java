package org.xiangbang.access.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the library's watch off the answers to who only reads. It looks at every piece that is written, so as to give a new session's cookie
 * in time; but a session begins and ends by what is sent, never by what is read, except at the address to which a provider leads back.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class ReadAnswers extends OncePerRequestFilter {
    private static final String LED_BACK = "/sign-in/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(LED_BACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reads = "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
        var bare = request.getAttribute(FoundOnce.ANSWER);
        chain.doFilter(request, reads && bare instanceof HttpServletResponse answer ? answer : response);
    }
}
