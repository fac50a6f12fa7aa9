package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What a page answers to somebody not signed in (the sign-in page, or the word that the session is over on a page with a form that
 * was being filled in), to a wrong sign-in (the same page with a sentence) and to
 * somebody who may not (not found: the answer does not tell whether there is something).
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    /** Where nothing is sent that could be lost. */
    private static final Set<String> OWN = Set.of("/sign-in", "/sign-out");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        toSignIn(request, response, request.isRequestedSessionIdValid() || !hadSession(request) ? "" : "?expired");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect("/sign-in?" + (refused instanceof LockedException ? "locked" : "refused"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException && !signedIn()) lost(request, response);
        else
            response.sendError(
                    denied instanceof CsrfException
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
    }

    /** Not told by the session's cookie: the first answer after the end has set one of a session that nobody signed in to. */
    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** What was sent in a session that is over was not taken. */
    private static void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var script = request.getHeader("HX-Request") != null;
        if (OWN.contains(request.getRequestURI())) toSignIn(request, response, "?expired");
        else if (script) IdleSessions.refuse(response);
        else toSignIn(request, response, "?unsent");
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null;
    }

    /** A part of a page asked for by script cannot be answered with a redirect: it would land inside the page. */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect("/sign-in" + why);
        } else {
            response.setHeader("HX-Redirect", "/sign-in" + why);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }
}
