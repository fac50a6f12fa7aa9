package org.xiangbang.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiangbang.web.input.BodyRefused;
import org.xiangbang.web.input.Departed;

/**
 * Answers a body that was refused before a controller was reached, and notes in one line that a caller has left: neither is a defect.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyAnswers extends OncePerRequestFilter {
    private final PlainAnswers answers;

    BodyAnswers(PlainAnswers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            if (Departed.is(thrown)) Departed.note(request);
            else if (BodyRefused.in(thrown).isPresent()) answer(thrown, request, response);
            else throw thrown;
        }
    }

    private void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) return;
        response.reset();
        var body = answers.answer(thrown, request, response);
        response.getWriter().write(body);
    }
}
