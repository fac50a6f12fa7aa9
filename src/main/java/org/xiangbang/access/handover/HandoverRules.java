package org.xiangbang.access.handover;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** Checks who may arrange a handover, and from whom to whom (decision 0061). */
@Component
class HandoverRules {
    static final Rule OPENED_BY_SUPERIORS = new Rule("handover.open-by", "ours, decision 0061");
    static final Rule TO_SOMEBODY_ELSE = new Rule("handover.self", "ours, decision 0061");
    static final Rule OF_THE_SAME_SIDE = new Rule("handover.side", "ours, decision 0061");
    static final Rule ONE_AT_A_TIME = new Rule("handover.one", "ours, decision 0061");

    private static final int LONGEST_REASON = 200;

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
        var wrong = new ArrayList<Violation>();
        var leaver = account("leaver", wanted.leaver(), wrong);
        var receiver = account("receiver", wanted.receiver(), wrong);
        if (VisibleText.isEmpty(wanted.reason())) wrong.add(new Violation("reason", "field.required"));
        else if (wanted.reason().length() > LONGEST_REASON)
            wrong.add(new Violation("reason", "field.tooLong", LONGEST_REASON));
        var held = leaver == null
                ? List.<String>of()
                : desks.of(leaver.login()).stream().map(Desk::id).toList();
        var chosen = wanted.desks() == null ? List.<String>of() : wanted.desks();
        if (leaver != null && !held.containsAll(chosen))
            wrong.add(new Violation("desks", "handover.desk-foreign", leaver.name()));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);

        Verdict.of(superiors.over(leaver.login(), by), OPENED_BY_SUPERIORS, leaver.name())
                .orThrow();
        Verdict.of(leaver.person() != receiver.person(), TO_SOMEBODY_ELSE).orThrow();
        Verdict.of(mayTake(held, receiver), OF_THE_SAME_SIDE, receiver.name(), leaver.name())
                .orThrow();
        Verdict.of(!stored.openOf(leaver.login()), ONE_AT_A_TIME, leaver.name()).orThrow();
        var whole = chosen.isEmpty() || chosen.containsAll(held);
        return new Checked(leaver, receiver, whole ? held : chosen, whole);
    }

    private Account account(String field, String login, List<Violation> wrong) {
        if (VisibleText.isEmpty(login)) {
            wrong.add(new Violation(field, "field.required"));
            return null;
        }
        var found = accounts.find(VisibleText.of(login)).filter(Account::open);
        if (found.isEmpty()) wrong.add(new Violation(field, "account.unknown", VisibleText.of(login)));
        return found.orElse(null);
    }

    /**
     * May the receiver take over? The rules are those for deputies, except that a newcomer without a desk may. Administrators
     * hold no business desk (rules 2.3(8)).
     */
    private boolean mayTake(List<String> held, Account receiver) {
        return !receiver.administrator()
                && desks.of(receiver.login()).stream()
                        .allMatch(own -> held.stream()
                                .map(Desk::parse)
                                .allMatch(h -> Desks.side(h).equals(Desks.side(own))));
    }
}
