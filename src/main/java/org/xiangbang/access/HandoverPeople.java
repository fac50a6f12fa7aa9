package org.xiangbang.access;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** Who can be named in a handover: for a chief the people of the same places, for an administrator everybody. */
@Service
public class HandoverPeople {
    private final Colleagues colleagues;
    private final Superiors superiors;

    HandoverPeople(Colleagues colleagues, Superiors superiors) {
        this.colleagues = colleagues;
        this.superiors = superiors;
    }

    /**
     * By name, at most {@link Colleagues#MOST}; somebody who holds no desk yet is found by a part of the name only.
     *
     * @param text a part of the name or of the login; blank for everybody with a desk
     */
    public List<Official> named(String text, Official by) {
        var places = by.desks().stream().map(Desk::region).distinct().toList();
        var sought = text == null ? "" : text.strip();
        return superiors.administrator(by) ? colleagues.everywhere(sought) : colleagues.orNewcomers(places, sought);
    }
}
