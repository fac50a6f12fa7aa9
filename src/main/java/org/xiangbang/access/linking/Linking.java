package org.xiangbang.access.linking;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.directory.IdentityLink;
import org.xiangbang.access.directory.IdentityLinks;
import org.xiangbang.access.directory.IdentityProvider;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.system.WrittenReason;

/**
 * Has accounts linked to identities, which takes two administrators, and unlinks them (rulings 0281 and 0291). The account of an administrator has a password of its own and no link, so that
 * whoever keeps the identities administers nothing here, and an administrator gets in when they are out of reach.
 */
@Service
@Transactional
class Linking {
    private static final int PAGE = 25;

    private final IdentityLinks links;
    private final Accounts accounts;
    private final ObjectProvider<IdentityProvider> providers;
    private final LinkAct act;
    private final Requests requests;

    Linking(
            IdentityLinks links,
            Accounts accounts,
            ObjectProvider<IdentityProvider> providers,
            LinkAct act,
            Requests requests) {
        this.links = links;
        this.accounts = accounts;
        this.providers = providers;
        this.act = act;
        this.requests = requests;
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
     * Asks for an account to be linked; a second administrator confirms it.
     *
     * @return the number of the request
     * @throws FormRefused naming every field that is wrong
     */
    long link(String login, String source, String identity, String reason, Official by) {
        var found = new Findings();
        var wanted = found.value(() -> act.wanted(login, source, identity));
        found.check(() -> WrittenReason.of(reason));
        found.orThrow(List.of());
        return requests.ask(RequestKind.LINK, List.of(wanted.orElseThrow().item()), reason, by);
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
}
