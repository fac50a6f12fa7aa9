package org.xiangbang.access.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session may last, and how many one person may have.
 *
 * @param longest from the sign-in on, however much it is used
 * @param most of one person at the same time; 0 for as many as there are. Without a value it is {@link #MOST}, and in a demonstration 0,
 *     because there many people share the same logins
 */
@ConfigurationProperties("xiangbang.sessions")
record SessionLimits(@DefaultValue("PT8H") Duration longest, Integer most) {
    static final int MOST = 5;

    SessionLimits {
        if (longest.toMinutes() < 1) throw new IllegalArgumentException("at least a minute");
        if (most != null && most < 0) throw new IllegalArgumentException("at least 0");
    }

    int most(boolean demonstration) {
        if (most != null) return most;
        return demonstration ? 0 : MOST;
    }
}
