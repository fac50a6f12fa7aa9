package org.xiangbang.notifications.delivery;

import java.time.Duration;

/** Sends deliveries through one channel. */
public interface DeliveryChannel {

    String channel();

    /** Returns false if the channel is closed; what waits then stays in the outbox. */
    default boolean open() {
        return true;
    }

    /** The longest pause between two attempts. */
    Duration patience();

    /**
     * Delivers it. It may have been delivered before, if the program ended before the delivery was marked.
     *
     * @return the address to which it was sent
     * @throws Undelivered if it was not delivered
     */
    String carry(Delivery delivery);

    /** Called after the outbox has marked the delivery, in the same transaction; {@code failure} is null when the delivery succeeded. */
    default void outcome(Delivery delivery, Undelivered failure) {}
}
