package org.xiangbang.access.deputies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Choices;
import org.xiangbang.web.FormField;

/** Checks whether one person may be the deputy of another, and who may set this (decision 0060). */
@Component
class DeputyRules {
    static final Rule SET_BY_WHOM_IT_CONCERNS = new Rule("deputies.set-by", "ours, decision 0060");
    static final Rule NOBODY_IS_THEIR_OWN = new Rule("deputies.self", "ours, decision 0060");
    static final Rule OF_THE_SAME_SIDE = new Rule("deputies.side", "ours, decision 0060");
    static final Rule ONCE_IN_A_TIME = new Rule("deputies.twice", "ours, decision 0060");
    static final Rule NO_CIRCLE = new Rule("deputies.circle", "ours, decision 0060");
    static final Rule SHORT_CHAINS = new Rule("deputies.chain", "ours, decision 0060");

    private static final int LONGEST_REASON = 200;

    private final Accounts accounts;
    private final Desks desks;
    private final DeputyChains chains;
    private final DeputyDuties duties;
    private final DelegationAuthority superiors;
    private final ObjectProvider<Choices> choices;

    DeputyRules(
            Accounts accounts,
            Desks desks,
            DeputyChains chains,
            DeputyDuties duties,
            DelegationAuthority superiors,
            ObjectProvider<Choices> choices) {
        this.accounts = accounts;
        this.desks = desks;
        this.chains = chains;
        this.duties = duties;
        this.superiors = superiors;
        this.choices = choices;
    }

    /** A deputyship that passed the checks and may be stored. */
    record Checked(Account principal, Account deputy, List<String> processes, String reason) {}

    Checked check(Deputies.Wanted wanted, Official by, LocalDate today) {
        var checked = read(wanted, by, today);
        var principal = checked.principal();
        var deputy = checked.deputy();
        Verdict.of(
                        !forOther(wanted, by) || superiors.over(principal.login(), by),
                        SET_BY_WHOM_IT_CONCERNS,
                        principal.name())
                .orThrow();
        Verdict.of(principal.person() != deputy.person(), NOBODY_IS_THEIR_OWN).orThrow();
        Verdict.of(sameSide(principal, deputy), OF_THE_SAME_SIDE, deputy.name(), principal.name())
                .orThrow();
        var found = chains.with(principal, deputy, wanted.from(), wanted.until());
        Verdict.of(!found.twice(), ONCE_IN_A_TIME, deputy.name(), principal.name())
                .orThrow();
        Verdict.of(!found.circle(), NO_CIRCLE, principal.name(), deputy.name()).orThrow();
        Verdict.of(found.links() <= DeputyChains.LINKS, SHORT_CHAINS, DeputyChains.LINKS, found.links())
                .orThrow();
        duties.check(principal, deputy, checked.processes()).orThrow();
        return checked;
    }

    private static boolean forOther(Deputies.Wanted wanted, Official by) {
        return wanted.principal() != null
                && !VisibleText.isEmpty(wanted.principal())
                && !VisibleText.of(wanted.principal()).equals(by.login());
    }

    /** Checks each field by itself. */
    private Checked read(Deputies.Wanted wanted, Official by, LocalDate today) {
        var wrong = new ArrayList<Violation>();
        var forOther = forOther(wanted, by);
        var principal = account("principal", forOther ? wanted.principal() : by.login(), wrong);
        var deputy = account("deputy", wanted.deputy(), wrong);
        days(wanted, today, wrong);
        var processes = wanted.processes() == null
                ? List.<String>of()
                : wanted.processes().stream().distinct().sorted().toList();
        if (!known().containsAll(processes)) wrong.add(new Violation("processes", "deputies.process-unknown"));
        var reason = VisibleText.of(wanted.reason());
        if (reason.length() > LONGEST_REASON) wrong.add(new Violation("reason", "field.tooLong", LONGEST_REASON));
        if (forOther && reason.isEmpty()) wrong.add(new Violation("reason", "deputies.reason"));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return new Checked(principal, deputy, processes, reason);
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

    /** Checks the days. Both days count; the period is at most a year and does not begin in the past. */
    private static void days(Deputies.Wanted wanted, LocalDate today, List<Violation> wrong) {
        if (wanted.from() == null) wrong.add(new Violation("from", "field.required"));
        if (wanted.until() == null) wrong.add(new Violation("until", "field.required"));
        if (wanted.from() == null || wanted.until() == null) return;
        if (wanted.from().isBefore(today)) wrong.add(new Violation("from", "deputies.past"));
        if (wanted.until().isBefore(wanted.from())) wrong.add(new Violation("until", "deputies.days"));
        else if (!wanted.until().isBefore(wanted.from().plusYears(1)))
            wrong.add(new Violation("until", "deputies.year"));
    }

    /**
     * Are both on the same side? Officials act for officials, people of an organization for people of the same one; applicants
     * and administrators act for nobody.
     */
    private boolean sameSide(Account principal, Account deputy) {
        var held = desks.of(principal.login());
        var own = desks.of(deputy.login());
        return !held.isEmpty()
                && !own.isEmpty()
                && own.stream()
                        .allMatch(o -> held.stream().allMatch(h -> Desks.side(h).equals(Desks.side(o))));
    }

    private List<String> known() {
        return choices.stream()
                .filter(c -> c.type().equals("process"))
                .flatMap(c -> c.known(Locale.SIMPLIFIED_CHINESE).stream())
                .map(FormField.Option::id)
                .toList();
    }
}
