package org.xiangbang.access.linking;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.directory.IdentityLinks;
import org.xiangbang.access.directory.IdentityProvider;
import org.xiangbang.access.directory.IdentitySource;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.RequestedAct;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.administration.AdministrativeAct;

/**
 * Links an account to an identity when a second administrator has confirmed it: whoever has the identity is that official from then on. The
 * account of a directory loses its password here, and its sessions end.
 */
@Component
class LinkAct implements RequestedAct {
    private static final int LONGEST_NAME = 200;
    private static final int RANDOM_BYTES = 30;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final IdentityLinks links;
    private final Accounts accounts;
    private final ObjectProvider<IdentityProvider> providers;
    private final ApplicationEventPublisher events;

    LinkAct(
            IdentityLinks links,
            Accounts accounts,
            ObjectProvider<IdentityProvider> providers,
            ApplicationEventPublisher events) {
        this.links = links;
        this.accounts = accounts;
        this.providers = providers;
        this.events = events;
    }

    /** A link that may be made. */
    record Wanted(Account account, IdentitySource source, String name) {
        String item() {
            return account.login() + " " + source.word() + " " + name;
        }
    }

    /** @throws FormRefused naming every field that is wrong */
    Wanted wanted(String login, String source, String identity) {
        var found = new Findings();
        var account = found.value(() -> account(login));
        var from = found.value(() -> source(source));
        found.check(() -> name(identity));
        found.orThrow(List.of());
        var wanted = new Wanted(account.orElseThrow(), from.orElseThrow(), VisibleText.of(identity));
        taken(wanted);
        return wanted;
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

    private void taken(Wanted wanted) {
        links.named(wanted.source(), wanted.name()).ifPresent(other -> {
            throw new FormRefused("identity", "account.identity-taken", other.login());
        });
        links.elsewhere(wanted.account().person(), wanted.account().login(), wanted.source())
                .ifPresent(other -> {
                    throw new FormRefused("login", "account.identity-person", other);
                });
    }

    @Override
    public RequestKind kind() {
        return RequestKind.LINK;
    }

    @Override
    public String execute(List<String> items, String by, Official confirmer) {
        var parts = items.get(0).split(" ", 3);
        var wanted = wanted(parts[0], parts[1], parts[2]);
        try {
            links.add(parts[0], wanted.source(), wanted.name(), by);
        } catch (DuplicateKeyException meanwhile) {
            throw new FormRefused("login", "account.identity-linked", parts[0]);
        }
        if (wanted.source() == IdentitySource.LDAP) accounts.password(parts[0], drawn());
        events.publishEvent(new AdministrativeAct("identity-linked", parts[0], "", parts[1] + " " + parts[2]));
        return "";
    }

    /** A password that nobody is told: the directory's is asked instead, also by a copy of the former version, which refuses. */
    private static String drawn() {
        var bytes = new byte[RANDOM_BYTES];
        CHANCE.nextBytes(bytes);
        return "Aa1-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
