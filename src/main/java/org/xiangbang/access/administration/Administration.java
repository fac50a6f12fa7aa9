package org.xiangbang.access.administration;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.access.directory.DirectoryAccounts;
import org.xiangbang.access.directory.IdentityLink;
import org.xiangbang.access.people.NaturalPeople;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.system.WrittenReason;

/** What the security administrators do with accounts and desks. Nobody with a power holds a desk (rules 2.3(8), ruling 0280). */
@Service
@Transactional
public class Administration {
    private static final int PAGE = 25;

    /** The reason of a desk that is asked for together with its holder's new account. */
    private static final String NEW_ACCOUNT = "新开立账号";

    private final Accounts accounts;
    private final Desks desks;
    private final Regions regions;
    private final DeskOffer offer;
    private final DirectoryAccounts directory;
    private final NaturalPeople people;
    private final Requests requests;

    Administration(
            Accounts accounts,
            Desks desks,
            Regions regions,
            DeskOffer offer,
            DirectoryAccounts directory,
            NaturalPeople people,
            Requests requests) {
        this.people = people;
        this.requests = requests;
        this.accounts = accounts;
        this.desks = desks;
        this.regions = regions;
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
     * Opens an account for an official, and asks for a desk if one is named.
     *
     * @throws FormRefused naming every field that is wrong
     */
    public Official open(String login, String name, String password, String desk, Official by) {
        return open(login, name, password, desk, "", by);
    }

    /**
     * Does the same for a person of whom a number is told: an account of a known number belongs to the person who has it.
     *
     * @param number workforce or identity number; empty if it is not told
     */
    public Official open(String login, String name, String password, String desk, String number, Official by) {
        var found = new Findings();
        found.check(() -> mayOpen(login, name, password));
        var known = found.value(() -> people.of(number, name));
        found.check(() -> {
            if (!VisibleText.isEmpty(desk)) desk(desk);
        });
        found.orThrow(List.of());
        var person = known.flatMap(Function.identity()).orElse(null);
        var opened = accounts.openFor(person, login, name, password, null, by.login());
        people.keep(opened.person(), number);
        if (!VisibleText.isEmpty(desk)) grant(desk, login, NEW_ACCOUNT, by);
        return opened;
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
     * Asks for a desk for an account.
     *
     * @return the number of the request
     * @throws FormRefused naming every field that is wrong; {@code desk} too if neither a model nor the list of desks has it there
     */
    public long grant(String deskId, String login, String reason, Official by) {
        var found = new Findings();
        var desk = found.value(() -> desk(deskId));
        found.check(() -> holder(login));
        found.check(() -> WrittenReason.of(reason));
        found.orThrow(List.of());
        return requests.ask(
                RequestKind.GRANT,
                List.of(VisibleText.of(login) + " " + desk.orElseThrow().id()),
                reason,
                by);
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
        desks.mayHold(List.of(VisibleText.of(login)));
    }

    /** @throws FormRefused naming {@code login} if the account is unknown or closed, or an administrator's, who holds no desk */
    public static void mayHold(String login, Optional<Account> account) {
        var open = account.filter(Account::open).orElseThrow(() -> new FormRefused("login", "account.unknown", login));
        if (open.administers()) throw new FormRefused("login", "desk.not-for-administrators");
    }

    public void end(String deskId, String login) {
        Desks.parse(deskId).ifPresent(desk -> desks.end(desk, login));
    }
}
