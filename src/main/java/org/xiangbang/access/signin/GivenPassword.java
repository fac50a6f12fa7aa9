package org.xiangbang.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiangbang.access.sessions.SignedInAs;

/** Lets who signed in with a password that another person gave do nothing but choose one (ruling 0205). */
class GivenPassword extends OncePerRequestFilter {
    static final String PAGE = "/password";

    /** The page that asks for another password leads to the ruling by which it does. */
    private static final String RULINGS = "/help/rulings/";

    private static final Set<String> OPEN = Set.of(PAGE, "/sign-in", "/sign-out", "/error", "/favicon.ico");

    private final Refusal refusal;

    GivenPassword(Refusal refusal) {
        this.refusal = refusal;
    }

    /** Answers instead of what was asked for. */
    interface Refusal {
        void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (of(SecurityContextHolder.getContext().getAuthentication())) refusal.refuse(request, response);
        else chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return OPEN.contains(path)
                || path.startsWith(RULINGS)
                || path.startsWith("/assets/")
                || path.startsWith("/webjars/");
    }

    /** Has the person signed in with a given password? */
    static boolean of(Authentication authentication) {
        return authentication != null
                && authentication.getPrincipal() instanceof SignedInAs signedIn
                && signedIn.given();
    }
}
