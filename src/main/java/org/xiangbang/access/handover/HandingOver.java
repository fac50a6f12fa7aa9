package org.xiangbang.access.handover;

import java.time.Clock;
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
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;

/** Handovers (交接): one is opened for a person who leaves, both people sign it, and with the second signature everything moves at once. */
@Service
public class HandingOver {
    static final Rule ONLY_OPEN_ARE_CHANGED = new Rule("handover.over", "ours, decision 0061");
    static final Rule SIGNED_ONCE = new Rule("handover.signed", "ours, decision 0061");
    static final Rule BOTH_SIGN_THE_SAME = new Rule("handover.changed", "ours, decision 0061");

    private static final int LONGEST_REASON = 200;

    private final Handovers stored;
    private final HandoverRules rules;
    private final HandoverList list;
    private final DelegationAuthority superiors;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandingOver(
            Handovers stored,
            HandoverRules rules,
            HandoverList list,
            DelegationAuthority superiors,
            Clock clock,
            ApplicationEventPublisher events) {
        this.stored = stored;
        this.rules = rules;
        this.list = list;
        this.superiors = superiors;
        this.clock = clock;
        this.events = events;
    }

    /** @param desks ids of the leaver's desks that are handed over; empty means everything */
    public record Wanted(String leaver, String receiver, List<String> desks, String reason) {}

    /** A certificate: for an open handover it lists what is to move, for a finished one what happened to each item. */
    public record Certificate(Handover handover, List<HandoverPart.Item> items, List<HandoverPart.Moved> moved) {}

    /**
     * @throws FormRefused naming every field that is wrong
     * @throws org.xiangbang.shared.RuleBroken if {@code by} may not arrange it, or the receiver may not take over
     */
    @Transactional
    public Handover open(Wanted wanted, Official by) {
        var checked = rules.check(wanted, by);
        var id = stored.add(
                checked.leaver().login(),
                checked.receiver().login(),
                checked.desks(),
                checked.whole(),
                VisibleText.of(wanted.reason()),
                by.login(),
                clock.instant());
        var opened = stored.find(id).orElseThrow();
        tell("handover-opened", opened, by);
        return opened;
    }

    /** @throws NotFound unless {@code by} leaves, takes over, opened it, or may arrange it */
    public Certificate certificate(long id, Official by) {
        var handover = stored.find(id).filter(h -> concerns(h, by)).orElseThrow(() -> new NotFound("handover"));
        return handover.open()
                ? new Certificate(handover, list.of(handover), List.of())
                : new Certificate(handover, List.of(), stored.items(id));
    }

    /** Signs for the side of {@code by}. With the second signature everything moves. */
    @Transactional
    public Handover sign(long id, Official by) {
        var handover = part(id, by);
        var leaver = handover.leaver().is(by.login());
        var items = list.of(handover).stream().map(HandoverPart.Item::id).toList();
        var same = handover.list().containsAll(items);
        var other = leaver ? handover.receiver() : handover.leaver();
        Verdict.of(handover.waitsFor(by.login()) || !same, SIGNED_ONCE).orThrow();
        Verdict.of(!other.signed() || same, BOTH_SIGN_THE_SAME, other.name()).orThrow();
        stored.signed(id, leaver, items, clock.instant());
        if (other.signed()) {
            complete(handover, by);
        } else {
            tell("handover-signed", handover, by);
        }
        return stored.find(id).orElseThrow();
    }

    /** The receiver refuses to take over. @throws FormRefused without a reason */
    @Transactional
    public Handover refuse(long id, String reason, Official by) {
        var handover = part(id, by);
        if (!handover.receiver().is(by.login())) throw new NotFound("handover");
        if (VisibleText.isEmpty(reason)) throw new FormRefused("refusal", "field.required");
        if (reason.length() > LONGEST_REASON)
            throw new FormRefused("refusal", "field.tooLong", LONGEST_REASON, reason.length());
        stored.over(id, "refused", VisibleText.of(reason), by.login(), clock.instant());
        tell("handover-refused", handover, by);
        return stored.find(id).orElseThrow();
    }

    /** Withdraws the handover before it is done. A person who may arrange it may do this. */
    @Transactional
    public Handover withdraw(long id, Official by) {
        var handover = stored.lock(id).filter(h -> mayWithdraw(h, by)).orElseThrow(() -> new NotFound("handover"));
        Verdict.of(handover.open(), ONLY_OPEN_ARE_CHANGED).orThrow();
        stored.over(id, "withdrawn", null, by.login(), clock.instant());
        tell("handover-withdrawn", handover, by);
        return stored.find(id).orElseThrow();
    }

    /** Returns the handovers that concern the person or that the person has opened; for an administrator all of them. */
    public List<Handover> of(Official who) {
        return stored.of(who.login(), superiors.administrator(who));
    }

    /** Counts the handovers that wait for the person's signature. */
    public long waitingFor(Official who) {
        return stored.waitingFor(who.login());
    }

    /** Is the person part of a handover, whatever its state? */
    public boolean concern(Official who) {
        return stored.concern(who.login());
    }

    public boolean mayWithdraw(Handover handover, Official by) {
        return handover.openedBy().login().equals(by.login())
                || superiors.over(handover.leaver().login(), by);
    }

    public boolean mayOpen(Official by) {
        return superiors.ofAnybody(by);
    }

    private void complete(Handover handover, Official by) {
        var moved = list.move(handover);
        for (int i = 0; i < moved.size(); i++) stored.keep(handover.id(), i + 1, moved.get(i));
        stored.over(handover.id(), "done", null, by.login(), clock.instant());
        tell("handover-done", handover, by);
    }

    private Handover part(long id, Official by) {
        var handover = stored.lock(id).filter(h -> h.concerns(by.login())).orElseThrow(() -> new NotFound("handover"));
        Verdict.of(handover.open(), ONLY_OPEN_ARE_CHANGED).orThrow();
        return handover;
    }

    private boolean concerns(Handover handover, Official by) {
        return handover.concerns(by.login()) || mayWithdraw(handover, by);
    }

    private void tell(String kind, Handover about, Official by) {
        var whom = new ArrayList<>(List.of(
                about.leaver().login(),
                about.receiver().login(),
                about.openedBy().login()));
        whom.removeIf(by.login()::equals);
        if (!whom.isEmpty())
            events.publishEvent(new Notification(
                    kind,
                    whom.stream().distinct().toList(),
                    null,
                    null,
                    List.of(about.leaver().name(), about.receiver().name(), String.valueOf(about.id()), by.name())));
    }
}
