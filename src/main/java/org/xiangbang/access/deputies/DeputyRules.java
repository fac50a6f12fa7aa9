package org.xiangbang.access.deputies;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
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

    private static final List<String> ORDER = List.of("principal", "deputy", "processes", "from", "until", "reason");

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
        var found = new Findings();
        var forOther = forOther(wanted, by);
        var principal = found.value(() -> account("principal", forOther ? wanted.principal() : by.login()));
        var deputy = found.value(() -> account("deputy", wanted.deputy()));
        var dated = found.value(() -> days(wanted, today)).isPresent();
        var processes = found.value(() -> processes(wanted));
        var reason = found.value(() -> reason(wanted, forOther));
        principal.ifPresent(one -> {
            found.check(() -> Verdict.of(
                            !forOther || superiors.over(one.login(), by), SET_BY_WHOM_IT_CONCERNS, one.name())
                    .orThrow("principal"));
            deputy.ifPresent(other -> found.check(() -> {
                between(one, other);
                if (dated) chain(one, other, wanted);
                processes.ifPresent(named -> duties.check(one, other, named).orThrow("deputy"));
            }));
        });
        found.orThrow(ORDER);
        return new Checked(
                principal.orElseThrow(), deputy.orElseThrow(), processes.orElseThrow(), reason.orElseThrow());
    }

    private void between(Account principal, Account deputy) {
        Verdict.of(principal.person() != deputy.person(), NOBODY_IS_THEIR_OWN).orThrow("deputy");
        Verdict.of(sameSide(principal, deputy), OF_THE_SAME_SIDE, deputy.name(), principal.name())
                .orThrow("deputy");
    }

    private void chain(Account principal, Account deputy, Deputies.Wanted wanted) {
        var chain = chains.with(principal, deputy, wanted.from(), wanted.until());
        Verdict.of(!chain.twice(), ONCE_IN_A_TIME, deputy.name(), principal.name())
                .orThrow("deputy");
        Verdict.of(!chain.circle(), NO_CIRCLE, principal.name(), deputy.name()).orThrow("deputy");
        Verdict.of(chain.links() <= DeputyChains.LINKS, SHORT_CHAINS, DeputyChains.LINKS, chain.links())
                .orThrow("deputy");
    }

    private static boolean forOther(Deputies.Wanted wanted, Official by) {
        return wanted.principal() != null
                && !VisibleText.isEmpty(wanted.principal())
                && !VisibleText.of(wanted.principal()).equals(by.login());
    }

    private List<String> processes(Deputies.Wanted wanted) {
        var processes = wanted.processes() == null
                ? List.<String>of()
                : wanted.processes().stream().distinct().sorted().toList();
        if (!known().containsAll(processes)) throw new FormRefused("processes", "deputies.process-unknown");
        return processes;
    }

    private static String reason(Deputies.Wanted wanted, boolean forOther) {
        var reason = VisibleText.of(wanted.reason());
        if (reason.length() > LONGEST_REASON)
            throw new FormRefused("reason", "field.tooLong", LONGEST_REASON, reason.length());
        if (forOther && reason.isEmpty()) throw new FormRefused("reason", "deputies.reason");
        return reason;
    }

    private Account account(String field, String login) {
        if (VisibleText.isEmpty(login)) throw new FormRefused(field, "field.required");
        return accounts.find(VisibleText.of(login))
                .filter(Account::open)
                .orElseThrow(() -> new FormRefused(field, "account.unknown", VisibleText.of(login)));
    }

    /** Checks the days, and returns the last one. Both count; the period is at most a year and does not begin in the past. */
    private static LocalDate days(Deputies.Wanted wanted, LocalDate today) {
        var from = wanted.from();
        var until = wanted.until();
        Findings.together(
                () -> {
                    if (from == null) throw new FormRefused("from", "field.required");
                    if (from.isBefore(today)) throw new FormRefused("from", "deputies.past");
                },
                () -> {
                    if (until == null) throw new FormRefused("until", "field.required");
                    if (from != null && until.isBefore(from)) throw new FormRefused("until", "deputies.days");
                    if (from != null && !until.isBefore(from.plusYears(1)))
                        throw new FormRefused("until", "deputies.year");
                });
        return until;
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
