package org.xiangbang.access;

import java.time.OffsetDateTime;
import org.xiangbang.access.powers.Power;

/**
 * The account with which a person signs in. With a closed account nobody can sign in or hold a desk.
 *
 * @param power of administration; null for everybody else, who may hold desks
 * @param passwordGiven whether another person set the password; with it its owner can only choose another (ruling 0205)
 */
public record Account(
        String login,
        long person,
        String name,
        Power power,
        OffsetDateTime disabledAt,
        OffsetDateTime passwordSet,
        boolean passwordGiven) {

    public boolean open() {
        return disabledAt == null;
    }

    /** Has the account a power of administration, so that it holds no desk? */
    public boolean administers() {
        return power != null;
    }
}
