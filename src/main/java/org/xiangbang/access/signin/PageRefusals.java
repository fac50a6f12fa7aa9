package org.xiangbang.access.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.xiangbang.access.directory.SignInRefused;
import org.xiangbang.access.sessions.EndedSessions;
import org.xiangbang.access.sessions.UsedSessions;

/**
 * What a page answers to a person who is not signed in (the sign-in page, or, on a page with a form that was being filled in, a
 * message that the session is over), after a wrong sign-in (the same page with a sentence, with status 429 if the next one has to
 * wait), and to a person who may not see it (not found, so that the answer does not tell whether there is something).
 */
@Component
class PageRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    /** The addresses that are sent nothing that could be lost. */
    private static final Set<String> OWN = Set.of("/sign-in", "/sign-out");

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final EndedSessions ended;

    PageRefusals(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (!READS.contains(request.getMethod())) lost(request, response);
        else toSignIn(request, response, ended.take(request, response).orElse(null));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof SignInDelayed delayed) {
            request.setAttribute(SignInPages.SECONDS, delayed.seconds());
            request.getRequestDispatcher(SignInPages.DELAYED).forward(request, response);
        } else response.sendRedirect(signInPage(why(refused), EntrancePage.wanted(request)));
    }

    private static String why(AuthenticationException refused) {
        return refused instanceof SignInRefused otherwise ? otherwise.reason().word() : "refused";
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
     * Is the person signed in? The session's cookie does not tell this, because a browser keeps it longer than the session lasts.
     */
    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** Answers that what was sent in a session that is over was not saved. */
    private static void lost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var script = request.getHeader("HX-Request") != null;
        if (OWN.contains(request.getRequestURI())) toSignIn(request, response, "expired");
        else if (script) UsedSessions.refuse(response);
        else toSignIn(request, response, "unsent");
    }

    /** Leads to the page that changes the password; a part of a page that renews itself is left as it is. */
    void givenPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(UsedSessions.RENEWAL) != null) response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        else if (request.getHeader("HX-Request") == null) response.sendRedirect(GivenPassword.PAGE);
        else {
            response.setHeader("HX-Redirect", GivenPassword.PAGE);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /**
     * Redirects to the sign-in page. If a script asked for a part of a page, the answer is a header instead of a redirect,
     * because the sign-in page would be put inside the page.
     *
     * @param why the page's word for it; null for none
     */
    private static void toSignIn(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        var page = signInPage(why, EntrancePage.asked(request));
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(page);
        } else {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static String signInPage(String why, Optional<String> next) {
        var page = UriComponentsBuilder.fromPath("/sign-in");
        if (why != null) page.queryParam(why);
        return page.queryParamIfPresent(EntrancePage.NEXT, next.map(PageRefusals::encoded))
                .build(true)
                .toUriString();
    }

    private static String encoded(String address) {
        return UriUtils.encode(address, StandardCharsets.UTF_8);
    }
}
