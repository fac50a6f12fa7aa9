package org.xiangbang.access.handover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;

/** Collects what a handover covers from all modules in which things are open in a person's name, and moves it. */
@Component
public class HandoverList {
    static final Rule RECEIVER_IS_HERE = new Rule("handover.receiver-gone", "ours, decision 0061");

    private final ObjectProvider<HandoverPart> parts;
    private final Accounts accounts;

    HandoverList(ObjectProvider<HandoverPart> parts, Accounts accounts) {
        this.parts = parts;
        this.accounts = accounts;
    }

    /** Returns every item as it is now, in the order of the certificate. */
    public List<HandoverPart.Item> of(Handover handover) {
        return sorted().stream().flatMap(p -> covered(p, handover).stream()).toList();
    }

    /** Returns everything that is open in the person's name. */
    public List<HandoverPart.Item> of(String login) {
        return sorted().stream().flatMap(p -> p.of(login).stream()).toList();
    }

    /** Ends what cannot stay in the name of a person whose account is closed. */
    public void left(Official who) {
        for (var part : sorted()) for (var item : part.of(who.login())) part.left(who, item);
    }

    List<HandoverPart.Moved> move(Handover handover) {
        var account = accounts.find(handover.leaver().login()).orElseThrow();
        var from = new Official(account.login(), account.person(), account.name(), List.of());
        var to = accounts.official(handover.receiver().login())
                .map(receiver -> afterwards(receiver, handover))
                .orElseThrow(() -> RECEIVER_IS_HERE.broken(handover.receiver().name()));
        var moved = new ArrayList<HandoverPart.Moved>();
        for (var part : sorted()) for (var item : covered(part, handover)) moved.add(part.move(from, to, item));
        return moved;
    }

    private List<HandoverPart> sorted() {
        return parts.stream()
                .sorted(Comparator.comparingInt(HandoverPart::order))
                .toList();
    }

    private static List<HandoverPart.Item> covered(HandoverPart part, Handover handover) {
        return part.of(handover.leaver().login()).stream()
                .filter(i -> handover.whole()
                        || (i.desk() != null
                                && handover.desks().contains(i.desk().id())))
                .toList();
    }

    /** Returns the receiver with the desks that they will hold afterwards. */
    private static Official afterwards(Official to, Handover handover) {
        var desks = new ArrayList<>(to.desks());
        handover.desks().stream()
                .map(Desk::parse)
                .filter(d -> !desks.contains(d))
                .forEach(desks::add);
        return new Official(to.login(), to.person(), to.name(), desks, to.standIns());
    }
}
