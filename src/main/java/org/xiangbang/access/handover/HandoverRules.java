package org.xiangbang.access.handover;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;

/** Checks who may arrange a handover, and from whom to whom (decision 0061). */
@Component
class HandoverRules {
    static final Rule OPENED_BY_SUPERIORS = new Rule("handover.open-by", "ours, decision 0061");
    static final Rule TO_SOMEBODY_ELSE = new Rule("handover.self", "ours, decision 0061");
    static final Rule OF_THE_SAME_SIDE = new Rule("handover.side", "ours, decision 0061");
    static final Rule ONE_AT_A_TIME = new Rule("handover.one", "ours, decision 0061");

    private static final int LONGEST_REASON = 200;
    private static final List<String> ORDER = List.of("leaver", "receiver", "desks", "reason");

    private final Accounts accounts;
    private final Desks desks;
    private final DelegationAuthority superiors;
    private final Handovers stored;

    HandoverRules(Accounts accounts, Desks desks, DelegationAuthority superiors, Handovers stored) {
        this.accounts = accounts;
        this.desks = desks;
        this.superiors = superiors;
        this.stored = stored;
    }

    record Checked(Account leaver, Account receiver, List<String> desks, boolean whole) {}

    Checked check(HandingOver.Wanted wanted, Official by) {
        var found = new Findings();
        var chosen = wanted.desks() == null ? List.<String>of() : wanted.desks();
        var leaver = found.value(() -> account("leaver", wanted.leaver()));
        var receiver = found.value(() -> account("receiver", wanted.receiver()));
        leaver.ifPresent(from -> {
            from(from, chosen, by, found);
            receiver.ifPresent(to -> between(from, to, found));
        });
        found.check(() -> reason(wanted.reason()));
        found.orThrow(ORDER);
        var held = held(leaver.orElseThrow());
        var whole = chosen.isEmpty() || chosen.containsAll(held);
        return new Checked(leaver.get(), receiver.orElseThrow(), whole ? held : chosen, whole);
    }

    private void from(Account leaver, List<String> chosen, Official by, Findings found) {
        found.check(() -> {
            if (!held(leaver).containsAll(chosen))
                throw new FormRefused("desks", "handover.desk-foreign", leaver.name());
        });
        found.check(() -> Verdict.of(superiors.over(leaver.login(), by), OPENED_BY_SUPERIORS, leaver.name())
                .orThrow("leaver"));
        found.check(() -> Verdict.of(!stored.openOf(leaver.login()), ONE_AT_A_TIME, leaver.name())
                .orThrow("leaver"));
    }

    private void between(Account leaver, Account receiver, Findings found) {
        found.check(() -> Verdict.of(leaver.person() != receiver.person(), TO_SOMEBODY_ELSE)
                .orThrow("receiver"));
        found.check(() -> Verdict.of(mayTake(held(leaver), receiver), OF_THE_SAME_SIDE, receiver.name(), leaver.name())
                .orThrow("receiver"));
    }

    private static void reason(String typed) {
        if (VisibleText.isEmpty(typed)) throw new FormRefused("reason", "field.required");
        if (typed.length() > LONGEST_REASON)
            throw new FormRefused("reason", "field.tooLong", LONGEST_REASON, typed.length());
    }

    private List<String> held(Account account) {
        return desks.of(account.login()).stream().map(Desk::id).toList();
    }

    private Account account(String field, String login) {
        if (VisibleText.isEmpty(login)) throw new FormRefused(field, "field.required");
        return accounts.find(VisibleText.of(login))
                .filter(Account::open)
                .orElseThrow(() -> new FormRefused(field, "account.unknown", VisibleText.of(login)));
    }

    /**
     * May the receiver take over? The rules are those for deputies, except that a newcomer without a desk may. Administrators
     * hold no business desk (rules 2.3(8)).
     */
    private boolean mayTake(List<String> held, Account receiver) {
        return !receiver.administers()
                && desks.of(receiver.login()).stream()
                        .allMatch(own -> held.stream()
                                .map(Desk::parse)
                                .allMatch(h -> Desks.side(h).equals(Desks.side(own))));
    }
}
