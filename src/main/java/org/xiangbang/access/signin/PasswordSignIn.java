package org.xiangbang.access.signin;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.log.AdministrationLog;
import org.xiangbang.access.log.FailedSignIns;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.sessions.SignInPlace;
import org.xiangbang.access.sessions.SignedInAs;
import org.xiangbang.access.throttling.SignInDelays;

/**
 * Checks login and password, for pages and for the interface. An unknown login, a closed account and a wrong password take the
 * same time and get the same answer.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    /** Stands in sessions for copies of the former version, to which the system administrator is the administrator. Nothing here asks for it. */
    private static final String FORMER_ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    private final Accounts accounts;
    private final SignInDelays delays;
    private final PasswordCheckCache verified;
    private final PasswordEncoder passwords;
    private final ObjectProvider<SignInHint> hint;
    private final AdministrationLog log;
    private final FailedSignIns failures;
    private final String decoy;

    PasswordSignIn(
            Accounts accounts,
            SignInDelays delays,
            PasswordCheckCache verified,
            PasswordEncoder passwords,
            ObjectProvider<SignInHint> hint,
            AdministrationLog log,
            FailedSignIns failures) {
        this.log = log;
        this.failures = failures;
        this.hint = hint;
        this.accounts = accounts;
        this.delays = delays;
        this.verified = verified;
        this.passwords = passwords;
        this.decoy = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        try {
            return checked(asked);
        } catch (AuthenticationException refused) {
            failures.failed(asked.getName(), place(asked).address());
            throw refused;
        }
    }

    private Authentication checked(Authentication asked) {
        var login = asked.getName();
        var password = String.valueOf(asked.getCredentials());
        if (login.indexOf('\0') >= 0) throw new BadCredentialsException("no login has this character");
        // Read before the password is: a session must end if the password changes while it is being checked.
        var account = accounts.find(login).filter(Account::open);
        var stored =
                accounts.passwordOf(login).filter(hash -> account.isPresent()).orElse(null);
        var place = place(asked);
        if (!verified.fits(login, password, stored, place.address(), () -> tried(login, password, stored, place)))
            throw new BadCredentialsException("login or password");
        return signedIn(account.orElseThrow());
    }

    private static SignInDelays.Place place(Authentication asked) {
        return asked.getDetails() instanceof SignInPlace from
                ? new SignInDelays.Place(from.address(), from.known())
                : new SignInDelays.Place("", "");
    }

    /** @throws SignInDelayed before the password is looked at, if wrong ones were tried */
    private boolean tried(String login, String password, String stored, SignInDelays.Place place) {
        var published = published(password);
        var wait = delays.take(login, place, published);
        if (!wait.isZero()) throw new SignInDelayed(wait);
        var right = hashed(password, stored);
        if (right) {
            delays.succeeded(login, place, published);
            log.passwordFits(login);
        }
        return right;
    }

    /** Always does the work of one full hash: also without an account, and for a drawn password, whose own hash takes less. */
    private boolean hashed(String password, String stored) {
        if (stored == null) {
            passwords.matches(password, decoy);
            return false;
        }
        if (passwords.upgradeEncoding(stored)) passwords.matches(password, decoy);
        return passwords.matches(password, stored);
    }

    private boolean published(String password) {
        var told = hint.getIfAvailable();
        return told != null && told.password().equals(password);
    }

    private static Authentication signedIn(Account account) {
        var may = account.power() == Power.SYSTEM
                ? AuthorityUtils.createAuthorityList(FORMER_ADMINISTRATOR)
                : AuthorityUtils.NO_AUTHORITIES;
        return UsernamePasswordAuthenticationToken.authenticated(
                new SignedInAs(account.login(), account.passwordSet().toInstant(), account.passwordGiven()), null, may);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
