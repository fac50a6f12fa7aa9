package org.xiangbang;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.xiangbang.DescribedInterface.Seen;

/**
 * Holds every answer of the interface that a test gets against the description of the interface. {@link AppTest} fails the test
 * that got one that does not fit.
 */
@Component
@Profile("test")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class DescribedAnswers extends OncePerRequestFilter {
    /** What a description may describe; {@code HEAD} has no body. */
    private static final Set<String> DESCRIBED = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    private final Environment environment;
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private DescribedInterface described;

    DescribedAnswers(Environment environment) {
        this.environment = environment;
    }

    /** Returns what did not fit since this was asked the last time. */
    public List<String> take() {
        var taken = new ArrayList<String>();
        for (var fault = faults.poll(); fault != null; fault = faults.poll()) taken.add(fault);
        return taken;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !path(request).startsWith("/api/") || !DESCRIBED.contains(request.getMethod());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** The answer to {@code sendError} is written by another round of the filters, and seen there. */
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var written = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, written);
        if (written.isCommitted()) return;
        faults.addAll(described().faults(seen(request, written)));
        written.copyBodyToResponse();
    }

    private static Seen seen(HttpServletRequest request, ContentCachingResponseWrapper written) {
        var type = written.getContentType() == null ? null : MediaType.parseMediaType(written.getContentType());
        return new Seen(
                request.getMethod(),
                path(request),
                written.getStatus(),
                type == null ? null : type.getType() + "/" + type.getSubtype(),
                written.getContentAsByteArray());
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    private synchronized DescribedInterface described() {
        if (described == null) {
            var port = environment.getRequiredProperty("local.server.port", Integer.class);
            described = new DescribedInterface(new Client(port).description());
        }
        return described;
    }
}
