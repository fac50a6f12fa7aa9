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
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives everybody behind it the parameters of addresses and forms as {@link ReadableText} reads them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ReadParameters extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request), response);
    }

    private static final class Read extends HttpServletRequestWrapper {
        private Read(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getParameter(String name) {
            var sent = super.getParameter(name);
            return sent == null ? null : ReadableText.of(name, sent);
        }

        @Override
        public String[] getParameterValues(String name) {
            var sent = super.getParameterValues(name);
            return sent == null ? null : read(name, sent);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var read = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, sent) -> read.put(name, read(name, sent)));
            return Collections.unmodifiableMap(read);
        }

        private static String[] read(String name, String... sent) {
            return Arrays.stream(sent).map(text -> ReadableText.of(name, text)).toArray(String[]::new);
        }
    }
}
