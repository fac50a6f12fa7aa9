package org.xiangbang.tasklist.follow;

import java.time.Instant;

/**
 * A case that somebody was sent for information.
 *
 * @param login whose copy it is
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
