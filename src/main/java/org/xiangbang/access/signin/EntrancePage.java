package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/**
 * Leads from the sign-in to the page that the form names in {@code next}, else to the one that was asked for before, else to the
 * workbench. Only addresses of this program are followed: what begins like another host is ignored.
 */
final class EntrancePage extends SavedRequestAwareAuthenticationSuccessHandler {
    private static final String NEXT = "next";
    private static final Pattern OWN = Pattern.compile("/[A-Za-z0-9][A-Za-z0-9/?=&%:._-]{0,300}");

    EntrancePage() {
        setTargetUrlParameter(NEXT);
        setDefaultTargetUrl("/");
    }

    @Override
    protected String determineTargetUrl(HttpServletRequest request, HttpServletResponse response) {
        var next = request.getParameter(NEXT);
        return next != null && OWN.matcher(next).matches() ? next : getDefaultTargetUrl();
    }
}
