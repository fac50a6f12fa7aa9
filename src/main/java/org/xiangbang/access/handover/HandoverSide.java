package org.xiangbang.access.handover;

import java.time.OffsetDateTime;

/** The person who leaves or the person who takes over. @param signedAt null until they have signed */
public record HandoverSide(String login, String name, OffsetDateTime signedAt) {

    boolean is(String somebody) {
        return login.equals(somebody);
    }

    boolean signed() {
        return signedAt != null;
    }
}
