package org.xiangbang.notifications.delivery;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A row of the outbox: one message to one receiver.
 *
 * @param id the id, which is the same at every attempt
 * @param receiver a login, or the id of an endpoint
 * @param notification the notification of a single mail; null otherwise
 * @param day the day of a digest; null otherwise
 * @param body the body of a call or of a code; null otherwise
 * @param attempts number of attempts made so far
 */
public record Delivery(
        UUID id, String channel, String receiver, UUID notification, LocalDate day, String body, int attempts) {
    public static final String MAIL = "mail";
    public static final String DIGEST = "digest";
    public static final String CODE = "code";
    public static final String WEBHOOK = "webhook";
}
