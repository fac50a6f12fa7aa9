package org.xiangbang.access.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.StandIn;
import org.xiangbang.shared.Verdict;

/**
 * Deputies (代理): a deputy is set for a period, which can be ended early. The principal stays responsible for what is done in
 * their name.
 */
@Service
public class Deputies {
    static final Rule ONLY_RUNNING_ARE_ENDED = new Rule("deputies.ended", "ours, decision 0060");

    private final Deputyships stored;
    private final DeputyRules rules;
    private final DelegationAuthority superiors;
    private final Clock clock;
    private final LostSeatNotifications lost;
    private final ApplicationEventPublisher events;

    Deputies(
            Deputyships stored,
            DeputyRules rules,
            DelegationAuthority superiors,
            Clock clock,
            LostSeatNotifications lost,
            ApplicationEventPublisher events) {
        this.lost = lost;
        this.stored = stored;
        this.rules = rules;
        this.superiors = superiors;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The deputyship that is asked for.
     *
     * @param principal login of the person for whom the deputy is to act; blank if it is the person who asks
     * @param processes keys of models, each with the parts cut out of it; empty means all
     * @param until the last day of the deputyship
     */
    public record Wanted(
            String principal, String deputy, List<String> processes, LocalDate from, LocalDate until, String reason) {}

    /**
     * Sets a deputy: everybody may for themselves, a chief for the people of the department, an administrator for anybody.
     *
     * @throws FormRefused naming every field that is wrong
     * @throws org.xiangbang.shared.RuleBroken if these two may not act for one another, or {@code by} may not set it
     */
    @Transactional
    public Deputyship set(Wanted wanted, Official by) {
        stored.lock();
        var checked = rules.check(wanted, by, LocalDate.now(clock));
        var principal = checked.principal().login();
        var deputy = checked.deputy().login();
        var id = stored.add(
                principal,
                deputy,
                checked.processes(),
                wanted.from(),
                wanted.until(),
                by.login(),
                checked.reason(),
                clock.instant());
        var set = stored.find(id).orElseThrow();
        tell("deputy-set", set, by);
        return set;
    }

    /** Ends a deputyship now. The two people concerned may do this, and everybody who may set it. @throws NotFound for everybody else */
    @Transactional
    public Deputyship end(long id, Official by) {
        stored.lock();
        var found = stored.find(id).filter(d -> mayEnd(d, by)).orElseThrow(() -> new NotFound("deputyship"));
        Verdict.of(
                        !found.state(LocalDate.now(clock)).equals("over"),
                        ONLY_RUNNING_ARE_ENDED,
                        found.deputy().name())
                .orThrow();
        stored.end(id, by.login(), clock.instant());
        lost.tell(found.deputy().login());
        tell("deputy-ended", found, by);
        return stored.find(id).orElseThrow();
    }

    /** Returns the deputies of the person: running, coming and past deputyships. */
    public List<Deputyship> of(Official who) {
        return stored.of(Deputyships.Role.PRINCIPAL, who.login());
    }

    /** Returns the deputyships by which the person acts for others. */
    public List<Deputyship> by(Official who) {
        return stored.of(Deputyships.Role.DEPUTY, who.login());
    }

    /** Returns the deputies of another person. @throws NotFound unless {@code by} may set them */
    public List<Deputyship> of(String login, Official by) {
        if (!by.login().equals(login) && !superiors.over(login, by)) throw new NotFound("account");
        return stored.of(Deputyships.Role.PRINCIPAL, login);
    }

    /** Returns for what a person may act, as it is said to people: a process stands for its parts. */
    public List<String> processes(StandIn standIn) {
        return stored.withoutParts(standIn.processes());
    }

    /** May {@code by} set deputies for others? */
    public boolean mayForOthers(Official by) {
        return superiors.ofAnybody(by);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean mayEnd(Deputyship found, Official by) {
        return by.login().equals(found.principal().login())
                || by.login().equals(found.deputy().login())
                || superiors.over(found.principal().login(), by);
    }

    /** Tells both people, except the one who did it. */
    private void tell(String kind, Deputyship about, Official by) {
        var whom = new ArrayList<>(
                List.of(about.principal().login(), about.deputy().login()));
        whom.remove(by.login());
        if (!whom.isEmpty())
            events.publishEvent(new Notification(
                    kind,
                    whom,
                    null,
                    null,
                    List.of(
                            about.principal().name(),
                            about.deputy().name(),
                            about.from().toString(),
                            about.until().toString(),
                            by.name())));
    }
}
