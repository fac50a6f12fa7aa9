package org.xiangbang.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.sessions.SignedInAs;

/**
 * Ends a session if its account was closed or its password was changed after the session was opened. Keeps the account that it read
 * for {@link CurrentOfficial}.
 */
class StillSignedIn extends OncePerRequestFilter {
    private final Accounts accounts;

    StillSignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInAs signedIn
                && !stands(signedIn, request))
            new SecurityContextLogoutHandler().logout(request, response, authentication);
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }

    private boolean stands(SignedInAs signedIn, HttpServletRequest request) {
        var account = accounts.find(signedIn.login())
                .filter(Account::open)
                .filter(a -> a.passwordSet().toInstant().equals(signedIn.passwordSet()));
        account.ifPresent(a -> Accounts.keep(a, request));
        return account.isPresent();
    }
}
