package org.xiangbang.access.deputies;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** Says who can be named when a deputy is set: people with a desk, found by a part of their name. */
@Service
class DeputyPeople {
    private final Colleagues colleagues;
    private final DelegationAuthority delegationAuthority;
    private final Desks desks;

    DeputyPeople(Colleagues colleagues, DelegationAuthority delegationAuthority, Desks desks) {
        this.colleagues = colleagues;
        this.delegationAuthority = delegationAuthority;
        this.desks = desks;
    }

    /** Returns the other people for whom {@code by} may set a deputy. @param text a part of the name or of the login; empty for all */
    List<Official> principals(String text, Official by) {
        var found = delegationAuthority.administrator(by)
                ? colleagues.everywhere(text)
                : colleagues.inDepartmentsOf(by.desks(), text);
        return found.stream()
                .filter(who -> !who.login().equals(by.login()))
                .filter(who -> !who.desks().isEmpty() && delegationAuthority.over(who, by))
                .toList();
    }

    /**
     * Returns who can be chosen as deputy: the people of the same places. With a text, an official finds every official and an
     * administrator everybody. Whether the rules allow it is checked when the deputy is set.
     *
     * @param principal login of the other person for whom a deputy is sought; blank for the person who asks
     */
    List<Official> deputies(String text, String principal, Official by) {
        var whose = VisibleText.isEmpty(principal) ? by.login() : principal;
        return reach(text, desks.of(whose), by).stream()
                .filter(who -> !who.login().equals(whose) && !who.desks().isEmpty())
                .toList();
    }

    private List<Official> reach(String text, List<Desk> held, Official by) {
        var places = places(Stream.concat(by.desks().stream(), held.stream()).toList());
        if (delegationAuthority.administrator(by) && (places.isEmpty() || !text.isEmpty()))
            return colleagues.everywhere(text);
        var outside = by.desks().stream().anyMatch(d -> Desks.OUTSIDE.contains(d.department()));
        return text.isEmpty() || outside ? colleagues.at(places, text) : colleagues.officials(text);
    }

    private static List<String> places(List<Desk> desks) {
        return desks.stream().map(Desk::region).distinct().toList();
    }
}
