package org.xiangbang.web.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.FailureCode;

/**
 * Gives every request the address and the scheme of who really asks. A trusted proxy adds its caller at the end of {@code X-Forwarded-For}
 * and says in {@code X-Forwarded-Proto} how it was asked; what anybody else sends there is ignored (ADR 0265). Everything after this
 * filter reads them from the request as usual.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CallerAddress extends OncePerRequestFilter {
    static final String FOR = "X-Forwarded-For";
    static final String SCHEME = "X-Forwarded-Proto";

    private static final Logger LOG = LoggerFactory.getLogger(CallerAddress.class);
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^]]+)](?::\\d{1,5})?|([^:]+):\\d{1,5}");

    private final TrustedProxies proxies;
    private final PlainAnswers answers;

    CallerAddress(TrustedProxies proxies, PlainAnswers answers) {
        this.proxies = proxies;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!trusted(request.getRemoteAddr())) {
            chain.doFilter(request, response);
            return;
        }
        var caller = caller(request);
        var secure = caller.flatMap(hop -> secure(request, hop.from()));
        if (secure.isEmpty()) refuse(request, response);
        else chain.doFilter(new Forwarded(request, caller.get().address(), secure.get()), response);
    }

    /** @param from how many trusted proxies stand between it and the one nearest to us */
    private record Hop(String address, int from) {}

    private boolean trusted(String address) {
        return !proxies.none()
                && IpAddress.parse(address).filter(proxies::include).isPresent();
    }

    /**
     * Reads the addresses from the last one on, as long as trusted proxies wrote them: the first that is none of these is the caller. What
     * stands before it, the caller may have invented.
     *
     * @return empty if a trusted proxy wrote what is no address
     */
    private Optional<Hop> caller(HttpServletRequest request) {
        var nearest = new Hop(request.getRemoteAddr(), 0);
        var from = 0;
        for (var hop : fromTheLast(request, FOR)) {
            var address = IpAddress.parse(withoutPort(hop));
            if (address.isEmpty()) return Optional.empty();
            nearest = new Hop(address.get().toString(), from++);
            if (!proxies.include(address.get())) break;
        }
        return Optional.of(nearest);
    }

    private static List<String> fromTheLast(HttpServletRequest request, String header) {
        var values = new ArrayList<String>();
        for (var line : Collections.list(request.getHeaders(header)))
            for (var value : line.split(",", -1)) values.add(VisibleText.of(value));
        Collections.reverse(values);
        return values;
    }

    private static String withoutPort(String hop) {
        var parts = WITH_PORT.matcher(hop);
        if (!parts.matches()) return hop;
        return parts.group(1) == null ? parts.group(2) : parts.group(1);
    }

    /**
     * How did the caller ask? Proxies hand on the one value, or each adds its own.
     *
     * @return empty if a scheme other than http and https is named
     */
    private static Optional<Boolean> secure(HttpServletRequest request, int from) {
        var named = fromTheLast(request, SCHEME);
        if (named.isEmpty()) return Optional.of(request.isSecure());
        var scheme = named.get(Math.min(from, named.size() - 1));
        if (scheme.equalsIgnoreCase("https")) return Optional.of(true);
        return scheme.equalsIgnoreCase("http") ? Optional.of(false) : Optional.empty();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("the proxy {} sends a {} or {} that cannot be read", request.getRemoteAddr(), FOR, SCHEME);
        var body = answers.answer(FailureCode.PROXY_UNREADABLE, request.getRequestURI(), request, response);
        response.getWriter().write(body);
    }

    /** The request as the caller sent it to the proxy. */
    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String address;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String address, boolean secure) {
            super(request);
            this.address = address;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : "http";
        }
    }
}
