package org.xiangbang.funds;

import java.time.LocalDate;
import org.xiangbang.shared.Money;

/**
 * One payment of a tranche, successful or not.
 *
 * @param round the round of the request for which it was made
 * @param attempt 1, or 2 after the first one failed
 * @param channel {@code FISCAL}, {@code CHARITY}, {@code FUNDRAISING} or {@code OWN}
 * @param receivedOn null until the receipt was confirmed
 * @param failure why it failed, or null
 */
public record Payment(
        long id,
        int tranche,
        int round,
        int attempt,
        String channel,
        Money amount,
        String voucherNo,
        LocalDate paidOn,
        Status status,
        LocalDate receivedOn,
        String failure) {

    PaymentRequest.Channel kind() {
        return PaymentRequest.Channel.valueOf(channel);
    }

    /** The state of a payment. A void payment was taken back before its release. */
    public enum Status {
        ORDERED,
        RELEASED,
        CONFIRMED,
        FAILED,
        VOID
    }
}
