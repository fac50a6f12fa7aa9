package org.xiangbang.access.signin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;

/**
 * Checks login and password, for pages and for the interface. An unknown login, a closed account and a wrong password take the
 * same time and get the same answer.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final PasswordCheckCache verified;
    private final PasswordEncoder passwords;
    private final ObjectProvider<SignInHint> hint;
    private final String decoy;

    PasswordSignIn(
            Accounts accounts,
            SignInThrottle throttle,
            PasswordCheckCache verified,
            PasswordEncoder passwords,
            ObjectProvider<SignInHint> hint) {
        this.hint = hint;
        this.accounts = accounts;
        this.throttle = throttle;
        this.verified = verified;
        this.passwords = passwords;
        this.decoy = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var login = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        var address = asked.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (login.indexOf('\0') >= 0) throw new BadCredentialsException("no login has this character");
        // Read before the password is: a session must end if the password changes while it is being checked.
        var account = accounts.find(login).filter(Account::open);
        var stored = account.flatMap(open -> accounts.passwordOf(login)).orElse(null);
        if (stored == null || !verified.fits(login, password, stored)) {
            if (throttle.locked(login, address, published(password))) throw new LockedException("too many failures");
            var right = passwords.matches(password, stored == null ? decoy : stored);
            if (stored == null || !right) {
                throttle.failed(login, address);
                throw new BadCredentialsException("login or password");
            }
            throttle.succeeded(login, address);
            verified.remember(login, password, stored);
        }
        return signedIn(account.orElseThrow());
    }

    private boolean published(String password) {
        var told = hint.getIfAvailable();
        return told != null && told.password().equals(password);
    }

    private static Authentication signedIn(Account account) {
        var may = account.administrator()
                ? AuthorityUtils.createAuthorityList(ADMINISTRATOR)
                : AuthorityUtils.NO_AUTHORITIES;
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAs(account.login(), account.passwordSet().toInstant(), account.passwordGiven()), null, may);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
