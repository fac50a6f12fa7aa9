package org.xiangbang.access;

import java.time.OffsetDateTime;

/** The account with which a person signs in. With a closed account nobody can sign in or hold a desk. */
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
