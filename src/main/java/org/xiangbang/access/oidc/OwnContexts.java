package org.xiangbang.access.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.xiangbang.access.sessions.SignedInAs;

/** Keeps in the session who is signed in as for any other sign-in, and nothing of the provider's. */
class OwnContexts extends HttpSessionSecurityContextRepository {

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        super.saveContext(new SecurityContextImpl(own(context.getAuthentication())), request, response);
    }

    /** The first password that an administrator gave does not bind who never uses it. */
    static Authentication own(Authentication at) {
        var account = ((LinkedUser) at.getPrincipal()).account();
        var own = UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAs(account.login(), account.passwordSet().toInstant(), false),
                null,
                AuthorityUtils.NO_AUTHORITIES);
        own.setDetails(at.getDetails());
        return own;
    }
}
