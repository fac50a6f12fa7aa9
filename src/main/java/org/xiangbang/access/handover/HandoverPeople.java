package org.xiangbang.access.handover;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** Says who can be named in a handover: for a chief the people of the same places, for an administrator everybody. */
@Service
class HandoverPeople {
    private final Colleagues colleagues;
    private final DelegationAuthority delegationAuthority;

    HandoverPeople(Colleagues colleagues, DelegationAuthority delegationAuthority) {
        this.colleagues = colleagues;
        this.delegationAuthority = delegationAuthority;
    }

    /**
     * Returns people by name, at most {@link Colleagues#MOST}. A person who holds no desk yet is found only by a part of the name
     * or login.
     *
     * @param text a part of the name or of the login; blank for everybody with a desk
     */
    List<Official> named(String text, Official by) {
        var places = by.desks().stream().map(Desk::region).distinct().toList();
        var sought = VisibleText.of(text);
        return delegationAuthority.administrator(by)
                ? colleagues.everywhere(sought)
                : colleagues.orNewcomers(places, sought);
    }
}
