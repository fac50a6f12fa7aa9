package org.xiangbang.access.signin;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.powers.PowerRoutes;
import org.xiangbang.access.sessions.SignedInAs;
import org.xiangbang.shared.Official;

/** The person who sent the current request. The desks are those held at this moment; they are read once for each request. */
@Component("current")
public class CurrentOfficial {
    private static final String READ = CurrentOfficial.class.getName();

    private final Accounts accounts;

    CurrentOfficial(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws AuthenticationCredentialsNotFoundException if nobody is signed in */
    public Official get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /** Finds the person; empty before the sign-in, and for an account that has been closed since. */
    public Optional<Official> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInAs signedIn))
            return Optional.empty();
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Official official
                && official.login().equals(signedIn.login())) return Optional.of(official);
        var official = accounts.atHand(signedIn.login()).flatMap(accounts::official);
        if (request != null && official.isPresent())
            request.setAttribute(READ, official.get(), RequestAttributes.SCOPE_REQUEST);
        return official;
    }

    /** May the person read that page of administration, by their power? */
    public boolean mayRead(String path) {
        return PowerRoutes.mayRead(path, power());
    }

    /** May the person change what that page of administration shows, by their power? */
    public boolean mayWrite(String path) {
        return PowerRoutes.mayWrite(path, power());
    }

    private Power power() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) return null;
        return accounts.atHand(authentication.getName())
                .filter(Account::open)
                .map(Account::power)
                .orElse(null);
    }
}
