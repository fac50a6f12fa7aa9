package org.xiangbang.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.xiangbang.access.log.AdministrationLog;

/**
 * Leads from the sign-in to the page that the form names in {@code next}: the one that was asked for before, or one of the tour; else to
 * the workbench. Only addresses of this program are followed: what begins like another host is ignored.
 */
final class EntrancePage extends SimpleUrlAuthenticationSuccessHandler {
    static final String NEXT = SignInDoor.NEXT;
    private static final Pattern OWN = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/?=&%:._@+,~-]{0,1000}");

    private final KnownBrowsers browsers;
    private final AdministrationLog log;

    EntrancePage(KnownBrowsers browsers, AdministrationLog log) {
        this.log = log;
        this.browsers = browsers;
        setDefaultTargetUrl("/");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException, ServletException {
        log.signedIn(signedIn.getName(), request);
        browsers.remember(signedIn.getName(), request, response);
        super.onAuthenticationSuccess(request, response, signedIn);
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        return wanted(request).orElse(getDefaultTargetUrl());
    }

    /** Returns the page to which the sign-in leads: the form names it, or the way in kept it. */
    static Optional<String> wanted(HttpServletRequest request) {
        return own(request.getAttribute(NEXT) instanceof String kept ? kept : request.getParameter(NEXT));
    }

    /** Returns the address if it is one of this program. */
    static Optional<String> own(String address) {
        return Optional.ofNullable(address).filter(asked -> OWN.matcher(asked).matches());
    }

    /** Returns the page that was asked for, to which the sign-in leads back; empty for what was sent, and for parts of pages. */
    static Optional<String> asked(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod()) || request.getHeader("HX-Request") != null) return Optional.empty();
        var query = request.getQueryString();
        return own(request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
