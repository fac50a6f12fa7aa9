package org.xiangbang.web.input;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Globals;
import org.apache.tomcat.util.http.Parameters.FailReason;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiangbang.web.input.BodyRefused.Why;

/**
 * Gives everybody behind it the parameters of addresses and forms as {@link ReadableText} reads them, once it is known that they are not
 * more than {@link FieldBounds} and the server take.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadParameters extends OncePerRequestFilter {
    /** An address is bounded by its length. */
    private static final Set<String> READS = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request), response);
    }

    private static final class Read extends HttpServletRequestWrapper {
        private boolean counted;

        private Read(HttpServletRequest request) {
            super(request);
        }

        /** The server leaves out what is too much, and goes on as if it had not been sent. */
        private void count() {
            if (counted) return;
            counted = true;
            var names = super.getParameterMap().keySet();
            if (!READS.contains(getMethod())) FieldBounds.check(names);
            if (getAttribute(Globals.PARAMETER_PARSE_FAILED_REASON_ATTR) == FailReason.TOO_MANY_PARAMETERS)
                throw new BodyRefused(Why.FIELDS);
        }

        @Override
        public String getParameter(String name) {
            count();
            var sent = super.getParameter(name);
            return sent == null ? null : ReadableText.of(name, sent);
        }

        @Override
        public String[] getParameterValues(String name) {
            count();
            var sent = super.getParameterValues(name);
            return sent == null ? null : read(name, sent);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            count();
            var read = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, sent) -> read.put(name, read(name, sent)));
            return Collections.unmodifiableMap(read);
        }

        private static String[] read(String name, String... sent) {
            return Arrays.stream(sent).map(text -> ReadableText.of(name, text)).toArray(String[]::new);
        }
    }
}
