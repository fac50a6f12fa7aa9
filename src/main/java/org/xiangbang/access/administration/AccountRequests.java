package org.xiangbang.access.administration;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.directory.DirectoryAccounts;
import org.xiangbang.access.handover.HandoverList;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.access.people.NaturalPeople;
import org.xiangbang.access.powers.HeldPowers;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.system.WrittenReason;

/** What a security administrator asks for about accounts; another administrator confirms it (ruling 0281). */
@Service
@Transactional
public class AccountRequests {
    /** Stands for a password that is drawn later. */
    private static final String WELL_FORMED = "Drawn-2026-later";

    private final Accounts accounts;
    private final HandoverList open;
    private final DirectoryAccounts directory;
    private final NaturalPeople people;
    private final HeldPowers powers;
    private final Requests requests;

    AccountRequests(
            Accounts accounts,
            HandoverList open,
            DirectoryAccounts directory,
            NaturalPeople people,
            HeldPowers powers,
            Requests requests) {
        this.accounts = accounts;
        this.open = open;
        this.directory = directory;
        this.people = people;
        this.powers = powers;
        this.requests = requests;
    }

    /**
     * Asks for an account with a power of administration. Its password is drawn when that is confirmed.
     *
     * @param power word of the power
     * @return the number of the request
     * @throws FormRefused naming every field that is wrong
     */
    public long openWithPower(String power, String login, String name, String reason, Official by) {
        Findings.together(
                () -> {
                    if (VisibleText.isEmpty(power)) throw new FormRefused("power", "field.required");
                    if (Arrays.stream(Power.values()).noneMatch(p -> p.word().equals(power)))
                        throw new FormRefused("power", "account.no-power", power);
                },
                () -> Administration.loginForm(login),
                () -> accounts.mayOpen(login, name, WELL_FORMED),
                () -> WrittenReason.of(reason));
        return requests.ask(RequestKind.POWER, List.of(power + " " + login + " " + VisibleText.of(name)), reason, by);
    }

    /**
     * Asks for an account to be closed. When that is confirmed, what the person had claimed goes back to its desk, and signatures and
     * answers that were asked of them, and their deputyships, end.
     *
     * @return the number of the request
     * @throws FormRefused if it is the administrator's own account, or naming {@code reason}
     * @throws org.xiangbang.shared.RuleBroken if nobody else has its power of administration
     */
    public long close(String login, String reason, Official by) {
        if (by.login().equals(login)) throw new FormRefused("login", "account.own");
        powers.requireAnother(login);
        return ask(RequestKind.CLOSE, login, reason, by);
    }

    /** Returns what is open in the name of the account and is best handed over before it is closed. */
    public List<HandoverPart.Item> open(String login) {
        return open.of(login);
    }

    /** Asks for a closed account to be opened again. @return the number of the request */
    public long reopen(String login, String reason, Official by) {
        return ask(RequestKind.REOPEN, login, reason, by);
    }

    /** Asks for a new password for somebody. It is drawn when that is confirmed, and good for one sign-in. @throws FormRefused if the directory keeps it @return the number */
    public long reset(String login, String reason, Official by) {
        directory.requireOwnPassword("login", login);
        return ask(RequestKind.RESET, login, reason, by);
    }

    /** Asks for two accounts to be those of one human. @throws FormRefused naming what contradicts it @return the number */
    public long join(String login, String other, String reason, Official by) {
        Findings.together(() -> people.mayJoin(login, other), () -> WrittenReason.of(reason));
        return requests.ask(RequestKind.PERSON, List.of(login + " " + VisibleText.of(other)), reason, by);
    }

    private long ask(RequestKind kind, String login, String reason, Official by) {
        if (accounts.find(login).isEmpty()) throw new NotFound("account");
        return requests.ask(kind, List.of(login), reason, by);
    }
}
