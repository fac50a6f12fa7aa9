package org.xiangbang.shared.clock;

import java.time.Instant;

/** The time of the database, which is the same for all copies of the program whatever the clocks of their computers say. */
@FunctionalInterface
public interface TrueTime {
    Instant now();
}
