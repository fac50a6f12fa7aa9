package org.xiangbang.access.directory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;

/**
 * Finds the account of an identity that was proved. At the first sign-in the name that an administrator entered finds it, and binds it to the
 * subject; from then on the subject alone does, so that a name which is later given to somebody else opens nothing (ruling 0291).
 */
@Service
public class IdentityMatch {
    private final IdentityLinks links;
    private final Accounts accounts;

    IdentityMatch(IdentityLinks links, Accounts accounts) {
        this.links = links;
        this.accounts = accounts;
    }

    /**
     * @param provider the issuer
     * @param subject what the issuer never gives to another person
     * @param name what names the person there; empty if the provider does not say
     * @throws SignInRefused if nobody, a closed account or more than one account belongs to it
     */
    @Transactional
    public Account match(IdentitySource source, String provider, String subject, String name) {
        var bound = links.bound(source, provider, subject);
        var named = links.named(source, name);
        var link = bound.or(() -> named).orElseThrow(() -> new SignInRefused(SignInRefused.Reason.UNLINKED));
        if (named.isPresent() && named.get().id() != link.id()) throw new SignInRefused(SignInRefused.Reason.DOUBLED);
        var account = accounts.find(link.login())
                .filter(Account::open)
                .orElseThrow(() -> new SignInRefused(SignInRefused.Reason.CLOSED));
        if (account.administers()) throw new SignInRefused(SignInRefused.Reason.UNLINKED);
        if (links.elsewhere(account.person(), account.login(), source).isPresent()
                || !links.bind(link.id(), provider, subject)) throw new SignInRefused(SignInRefused.Reason.DOUBLED);
        return account;
    }
}
