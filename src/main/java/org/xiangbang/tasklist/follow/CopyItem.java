package org.xiangbang.tasklist.follow;

import java.time.Instant;

/**
 * A case that was sent to a person for information.
 *
 * @param login login of the person whose copy it is
 * @param readAt null while it is unread
 */
record CopyItem(
        long id,
        String caseNo,
        String title,
        String region,
        String login,
        String sentBy,
        String note,
        Instant sentAt,
        Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
