package org.xiangbang.access.oidc;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.xiangbang.access.directory.IdentityLinks;
import org.xiangbang.access.directory.IdentitySource;
import org.xiangbang.access.directory.SignInRefused;

/**
 * Refuses at the password form who signs in by the provider, if the operator wants it so; administrators are never linked. The password is
 * looked at before, so that a stranger does not learn who is linked.
 */
class ByProviderOnly {
    private final OidcSettings settings;
    private final IdentityLinks links;

    ByProviderOnly(OidcSettings settings, IdentityLinks links) {
        this.settings = settings;
        this.links = links;
    }

    AuthenticationManager beside(HttpSecurity http) {
        var passwords = http.getSharedObject(AuthenticationManager.class);
        if (settings.passwords()) return passwords;
        return asked -> {
            var signedIn = passwords.authenticate(asked);
            if (links.has(signedIn.getName(), IdentitySource.OIDC))
                throw new SignInRefused(SignInRefused.Reason.BY_PROVIDER);
            return signedIn;
        };
    }
}
