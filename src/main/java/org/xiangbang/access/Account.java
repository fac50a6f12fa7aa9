package org.xiangbang.access;

import java.time.OffsetDateTime;

/**
 * The account with which a person signs in. With a closed account nobody can sign in or hold a desk.
 *
 * @param passwordGiven whether another person set the password; with it its owner can only choose another (ruling 0205)
 */
public record Account(
        String login,
        long person,
        String name,
        boolean administrator,
        OffsetDateTime disabledAt,
        OffsetDateTime passwordSet,
        boolean passwordGiven) {

    public boolean open() {
        return disabledAt == null;
    }
}
