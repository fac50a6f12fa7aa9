package org.xiangbang.access.directory;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/**
 * Links accounts to identities and unlinks them (ruling 0291). The account of an administrator has a password of its own and no link, so that
 * whoever keeps the identities administers nothing here, and an administrator gets in when they are out of reach.
 */
@Service
@Transactional
class Linking {
    private static final int PAGE = 25;
    private static final int LONGEST_NAME = 200;
    private static final int RANDOM_BYTES = 30;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final IdentityLinks links;
    private final Accounts accounts;
    private final ObjectProvider<IdentityProvider> providers;

    Linking(IdentityLinks links, Accounts accounts, ObjectProvider<IdentityProvider> providers) {
        this.links = links;
        this.accounts = accounts;
        this.providers = providers;
    }

    /** @param next the login with which to ask for the next page; null on the last page */
    record Page(List<IdentityLink> items, String next) {}

    /** @throws FormRefused naming {@code after} if it is no login */
    Page list(String text, String after) {
        if (!after.isEmpty() && accounts.find(after).isEmpty()) throw new FormRefused("after", "field.cursor");
        var found = links.list(VisibleText.of(text), after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        return new Page(shown, found.size() > PAGE ? shown.get(PAGE - 1).login() : null);
    }

    List<IdentityProvider> providers() {
        return providers.orderedStream().toList();
    }

    /**
     * Links an account. That of a directory loses its password here, and its sessions end.
     *
     * @throws FormRefused naming every field that is wrong
     */
    void link(String login, String source, String identity, Official by) {
        var found = new Findings();
        var account = found.value(() -> account(login));
        var from = found.value(() -> source(source));
        found.check(() -> name(identity));
        found.orThrow(List.of());
        link(account.orElseThrow(), from.orElseThrow(), VisibleText.of(identity), by);
    }

    private void link(Account account, IdentitySource source, String name, Official by) {
        links.named(source, name).ifPresent(other -> {
            throw new FormRefused("identity", "account.identity-taken", other.login());
        });
        links.elsewhere(account.person(), account.login(), source).ifPresent(other -> {
            throw new FormRefused("login", "account.identity-person", other);
        });
        try {
            links.add(account.login(), source, name, by.login());
        } catch (DuplicateKeyException meanwhile) {
            throw new FormRefused("login", "account.identity-linked", account.login());
        }
        if (source == IdentitySource.LDAP) accounts.password(account.login(), drawn());
    }

    private Account account(String login) {
        if (VisibleText.isEmpty(login)) throw new FormRefused("login", "field.required");
        var account = accounts.find(VisibleText.of(login))
                .filter(Account::open)
                .orElseThrow(() -> new FormRefused("login", "account.unknown", login));
        if (account.administers()) throw new FormRefused("login", "account.identity-administrator");
        if (links.of(account.login()).isPresent())
            throw new FormRefused("login", "account.identity-linked", account.login());
        return account;
    }

    private IdentitySource source(String word) {
        return IdentitySource.of(word)
                .filter(s -> providers.stream().anyMatch(p -> p.source() == s))
                .orElseThrow(() -> new FormRefused("source", "account.identity-source"));
    }

    private static void name(String identity) {
        if (VisibleText.isEmpty(identity)) throw new FormRefused("identity", "field.required");
        if (identity.length() > LONGEST_NAME || VisibleText.hasControls(identity, false))
            throw new FormRefused("identity", "account.identity-form");
    }

    /**
     * Ends the link and the account's sessions. Whoever signed in by the directory needs a new password from an administrator.
     *
     * @throws NotFound if there is no such account; without a link nothing is done
     */
    void unlink(String login, Official by) {
        if (accounts.find(login).isEmpty()) throw new NotFound("account");
        if (links.end(login, by.login())) accounts.endSessions(login);
    }

    Optional<IdentityLink> of(String login) {
        return links.of(login);
    }

    /** A password that nobody is told: the directory's is asked instead, also by a copy of the former version, which refuses. */
    private static String drawn() {
        var bytes = new byte[RANDOM_BYTES];
        CHANCE.nextBytes(bytes);
        return "Aa1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
