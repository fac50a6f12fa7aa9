package org.xiangbang.access.handover;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A handover (交接) of what is open in one person's name to another.
 *
 * @param desks ids of the desks that go
 * @param whole every desk of the leaver, and with them what belongs to no desk
 * @param state open, done, refused or withdrawn
 * @param list what was signed for first, as {@link HandoverPart.Item#id()}; empty before
 * @param refusal why the receiver refused; null otherwise
 */
public record Handover(
        long id,
        String leaver,
        String leaverName,
        String receiver,
        String receiverName,
        List<String> desks,
        boolean whole,
        String reason,
        String openedBy,
        String openedByName,
        OffsetDateTime openedAt,
        String state,
        List<String> list,
        OffsetDateTime leaverSigned,
        OffsetDateTime receiverSigned,
        OffsetDateTime endedAt,
        String refusal) {

    public boolean open() {
        return "open".equals(state);
    }

    /** Does it wait for this person's signature? */
    public boolean waitsFor(String login) {
        return open()
                && ((login.equals(leaver) && leaverSigned == null)
                        || (login.equals(receiver) && receiverSigned == null));
    }
}
