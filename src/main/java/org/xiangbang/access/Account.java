package org.xiangbang.access;

import java.time.OffsetDateTime;

/** A sign-in of a person; a closed one can neither sign in nor hold a desk. */
public record Account(
        String login,
        long person,
        String name,
        boolean administrator,
        OffsetDateTime disabledAt,
        OffsetDateTime passwordSet) {

    public boolean open() {
        return disabledAt == null;
    }
}
