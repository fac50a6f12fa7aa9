package org.xiangbang.access.handover;

import java.time.OffsetDateTime;
import java.util.List;
import org.xiangbang.access.AccountName;

/**
 * A handover (交接) of what is open in one person's name to another.
 *
 * @param desks ids of the desks that are handed over
 * @param whole whether every desk of the leaver is handed over, and with them everything that belongs to no desk
 * @param state open, done, refused or withdrawn
 * @param list the items at the first signature, by {@link HandoverPart.Item#id()}; empty before that
 * @param refusal the reason why the receiver refused, or null
 */
public record Handover(
        long id,
        HandoverSide leaver,
        HandoverSide receiver,
        List<String> desks,
        boolean whole,
        String reason,
        AccountName openedBy,
        OffsetDateTime openedAt,
        String state,
        List<String> list,
        String refusal) {

    public boolean open() {
        return "open".equals(state);
    }

    /** Does the person leave or take over? */
    boolean concerns(String login) {
        return leaver.is(login) || receiver.is(login);
    }

    /** Does the handover wait for this person's signature? */
    public boolean waitsFor(String login) {
        return open() && ((leaver.is(login) && !leaver.signed()) || (receiver.is(login) && !receiver.signed()));
    }
}
