package org.xiangbang.access.administration;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.access.directory.DirectoryAccounts;
import org.xiangbang.access.directory.IdentityLink;
import org.xiangbang.access.handover.HandoverList;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** What the system administrator does with accounts and desks. Administrators hold no business desk themselves (rules 2.3(8)). */
@Service
@Transactional
public class Administration {
    private static final int PAGE = 25;

    private final Accounts accounts;
    private final Desks desks;
    private final Regions regions;
    private final HandoverList open;
    private final DeskOffer offer;
    private final DirectoryAccounts directory;

    Administration(
            Accounts accounts,
            Desks desks,
            Regions regions,
            HandoverList open,
            DeskOffer offer,
            DirectoryAccounts directory) {
        this.accounts = accounts;
        this.desks = desks;
        this.regions = regions;
        this.open = open;
        this.offer = offer;
        this.directory = directory;
    }

    /**
     * An account with the desks that it holds now.
     *
     * @param identity by which its person signs in; null for a login and a password of this program
     */
    public record Entry(Account account, List<String> desks, IdentityLink identity) {}

    /** @param next the login with which to ask for the next page; null on the last page */
    public record Page(List<Entry> items, String next) {}

    public Page accounts(String text, String after) {
        var found = accounts.list(VisibleText.of(text), after == null ? "" : after, PAGE + 1);
        var logins = found.stream().map(Account::login).toList();
        var held = desks.of(logins);
        var linked = directory.links(logins);
        var shown = found.stream()
                .limit(PAGE)
                .map(a -> new Entry(
                        a,
                        held.getOrDefault(a.login(), List.of()).stream()
                                .map(Object::toString)
                                .toList(),
                        linked.get(a.login())))
                .toList();
        return new Page(shown, found.size() > PAGE ? found.get(PAGE - 1).login() : null);
    }

    /**
     * Opens an account for an official, and gives it a desk at once if one is named.
     *
     * @throws FormRefused naming every field that is wrong
     */
    public Official open(String login, String name, String password, String desk, Official by) {
        Findings.together(() -> mayOpen(login, name, password), () -> {
            if (!VisibleText.isEmpty(desk)) desk(desk);
        });
        var opened = accounts.open(login, name, password, false, by.login());
        if (!VisibleText.isEmpty(desk)) grant(desk, login, by);
        return new Official(login, opened.person(), opened.name(), desks.of(login));
    }

    /** @throws FormRefused naming every field that is wrong; nothing is written */
    public void mayOpen(String login, String name, String password) {
        Findings.together(() -> loginForm(login), () -> accounts.mayOpen(login, name, password));
    }

    /** @throws FormRefused naming {@code login} if it is not written as that of an official */
    public static void loginForm(String login) {
        if (login == null || !login.matches("[a-z0-9][a-z0-9.@-]{2,79}"))
            throw new FormRefused("login", "account.official-login-form");
    }

    /**
     * Gives a desk to an account.
     *
     * @throws FormRefused naming every field that is wrong; {@code desk} too if neither a model nor the list of desks has it there
     */
    public void grant(String deskId, String login, Official by) {
        var found = new Findings();
        var desk = found.value(() -> desk(deskId));
        found.check(() -> holder(login));
        found.orThrow(List.of());
        desks.grant(desk.orElseThrow(), VisibleText.of(login), by.login());
    }

    private Desk desk(String typed) {
        if (VisibleText.isEmpty(typed)) throw new FormRefused("desk", "field.required");
        var desk = Desks.parse(VisibleText.of(typed)).orElseThrow(() -> new FormRefused("desk", "desk.form", typed));
        if (!desk.ofOrganization()) regions.requireInForce("desk", desk.region());
        if (!desks.listed(desk) && (desk.ofOrganization() || !offer.offers(desk)))
            throw new FormRefused("desk", "desk.not-there", regions.name(desk.region()));
        return desk;
    }

    private void holder(String login) {
        if (VisibleText.isEmpty(login)) throw new FormRefused("login", "field.required");
        mayHold(login, accounts.find(VisibleText.of(login)));
    }

    /** @throws FormRefused naming {@code login} if the account is unknown or closed, or an administrator's, who holds no desk */
    public static void mayHold(String login, Optional<Account> account) {
        var open = account.filter(Account::open).orElseThrow(() -> new FormRefused("login", "account.unknown", login));
        if (open.administrator()) throw new FormRefused("login", "desk.not-for-administrators");
    }

    public void end(String deskId, String login) {
        Desks.parse(deskId).ifPresent(desk -> desks.end(desk, login));
    }

    /**
     * Closes the account. What the person had claimed goes back to its desk. Signatures and answers that were asked of them, and
     * their deputyships, end.
     *
     * @throws FormRefused if it is the administrator's own account: nobody could open it again
     */
    public void close(String login, Official by) {
        if (by.login().equals(login)) throw new FormRefused("login", "account.own");
        accounts.find(login)
                .map(a -> new Official(a.login(), a.person(), a.name(), List.of()))
                .ifPresent(open::left);
        accounts.close(login);
    }

    /** Returns what is open in the name of the account and is best handed over before it is closed. */
    public List<HandoverPart.Item> open(String login) {
        return open.of(login);
    }

    public void reopen(String login) {
        accounts.reopen(login);
    }

    /**
     * Gives somebody a new password, which they change when they sign in with it.
     *
     * @throws FormRefused if the password is too weak, or the directory keeps it
     */
    public void password(String login, String password) {
        directory.requireOwnPassword("password", login);
        accounts.givePassword(login, password);
    }
}
