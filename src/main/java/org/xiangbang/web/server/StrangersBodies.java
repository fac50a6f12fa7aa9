package org.xiangbang.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps uploads and large bodies of people who are not signed in from being read: a token of a form is looked for in the body, before
 * anybody asks who sends it. What people send before they sign in is small.
 */
@Component
@Order(StrangersBodies.BEFORE_SECURITY)
class StrangersBodies extends OncePerRequestFilter {
    /** Behind what finds the session, before the filters that ask who it is. */
    static final int BEFORE_SECURITY = -200;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getAttribute(ArrivingBody.ATTRIBUTE) instanceof ArrivingBody body)
                || !body.isLarge() && !body.isUpload();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!known(request)) ((ArrivingBody) request.getAttribute(ArrivingBody.ATTRIBUTE)).close();
        chain.doFilter(request, response);
    }

    /** Is somebody signed in, or does the request itself say who sends it? That is checked before the body is read. */
    private static boolean known(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) return true;
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }
}
