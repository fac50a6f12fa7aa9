package org.xiangbang.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address longer than 8 KB. The server would refuse it before it has read it, and could not tell a program from a person
 * who looks at a page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LongAddresses extends OncePerRequestFilter {
    private static final int MOST = 8 * 1024;

    private final PlainAnswers answers;

    LongAddresses(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query =
                request.getQueryString() == null ? 0 : request.getQueryString().length();
        if (request.getRequestURI().length() + query <= MOST) chain.doFilter(request, response);
        else {
            var status = HttpStatus.BAD_REQUEST.value();
            var body = answers.answer(status, request.getRequestURI(), null, request, response);
            response.getWriter().write(body);
        }
    }
}
