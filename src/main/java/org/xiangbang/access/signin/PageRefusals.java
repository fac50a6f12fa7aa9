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
 * What a page answers to a person who is not signed in (the sign-in page, or, on a page with a form that was being filled in, a
 * message that the session is over), after a wrong sign-in (the same page with a sentence), and to a person who may not see it
 * (not found, so that the answer does not tell whether there is something).
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    /** The addresses that are sent nothing that could be lost. */
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
        if (refusedByServer(response)) return;
        if (denied instanceof CsrfException && !signedIn()) lost(request, response);
        else
            response.sendError(
                    denied instanceof CsrfException
                            ? HttpServletResponse.SC_FORBIDDEN
                            : HttpServletResponse.SC_NOT_FOUND);
    }

    /** Has the server already refused the request? It does so when a form's body breaks off while its fields are read. */
    private static boolean refusedByServer(HttpServletResponse response) {
        return response.isCommitted();
    }

    /**
     * Is the person signed in? The session's cookie does not tell this: the first answer after the end has set a cookie of a
     * session in which nobody has signed in.
     */
    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** Answers that what was sent in a session that is over was not saved. */
    private static void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var script = request.getHeader("HX-Request") != null;
        if (OWN.contains(request.getRequestURI())) toSignIn(request, response, "?expired");
        else if (script) IdleSessions.refuse(response);
        else toSignIn(request, response, "?unsent");
    }

    /** Leads to the page that changes the password; a part of a page that renews itself is left as it is. */
    void givenPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(IdleSessions.RENEWAL) != null) response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        else if (request.getHeader("HX-Request") == null) response.sendRedirect(GivenPassword.PAGE);
        else {
            response.setHeader("HX-Redirect", GivenPassword.PAGE);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null;
    }

    /**
     * Redirects to the sign-in page. If a script asked for a part of a page, the answer is a header instead of a redirect,
     * because the sign-in page would be put inside the page.
     */
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
