package org.xiangbang.notifications.delivery;

import java.time.Duration;

/** Carries what is on its way through one channel. */
public interface DeliveryChannel {

    String channel();

    /** False keeps what waits in the outbox. */
    default boolean open() {
        return true;
    }

    /** The longest pause between two attempts. */
    Duration patience();

    /**
     * Delivers it, which may have happened before if somebody died in between.
     *
     * @return where it went
     * @throws Undelivered otherwise
     */
    String carry(Delivery delivery);

    /** Told after the outbox knows, in the same transaction; {@code failure} is null when it came through. */
    default void outcome(Delivery delivery, Undelivered failure) {}
}
