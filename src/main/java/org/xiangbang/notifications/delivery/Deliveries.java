package org.xiangbang.notifications.delivery;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.shared.clock.Countdown;

/**
 * Delivers the rows of the outbox one after the other, each in a transaction of its own. All copies of the application share the
 * work. If a copy ends before it could mark a delivery, the delivery is made twice with the same id.
 */
@Component
public class Deliveries {
    static final int MOST_ATTEMPTS = 20;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration CHANNEL_PAUSE = Duration.ofSeconds(15);
    private static final int LONGEST_SECONDS = 120;

    private final Outbox outbox;
    private final Map<String, DeliveryChannel> couriers;
    private final TransactionTemplate transaction;
    private final Map<String, Countdown> away = new ConcurrentHashMap<>();

    public Deliveries(Outbox outbox, List<DeliveryChannel> couriers, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.couriers = couriers.stream().collect(toMap(DeliveryChannel::channel, identity()));
        this.transaction = new TransactionTemplate(transactions);
        transaction.setTimeout(LONGEST_SECONDS);
    }

    /** Delivers everything that is due now. @return how many deliveries were tried */
    public int all() {
        var tried = 0;
        while (one()) tried++;
        return tried;
    }

    private boolean one() {
        var channels = couriers.values().stream()
                .filter(DeliveryChannel::open)
                .map(DeliveryChannel::channel)
                .filter(c -> !away.containsKey(c) || away.get(c).isOver())
                .toList();
        if (channels.isEmpty()) return false;
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var taken = outbox.take(channels);
            taken.ifPresent(this::deliver);
            return taken.isPresent();
        }));
    }

    private void deliver(Delivery delivery) {
        var deliveryChannel = couriers.get(delivery.channel());
        try {
            outbox.sent(delivery, deliveryChannel.carry(delivery));
            deliveryChannel.outcome(delivery, null);
        } catch (Undelivered failure) {
            failed(delivery, deliveryChannel, failure);
            deliveryChannel.outcome(delivery, failure);
        }
    }

    private void failed(Delivery delivery, DeliveryChannel deliveryChannel, Undelivered failure) {
        switch (failure.why()) {
            case NEEDLESS -> outbox.dropped(delivery, failure.getMessage());
            case FOR_GOOD -> outbox.dead(delivery, failure.getMessage());
            case FOR_NOW -> {
                if (delivery.attempts() + 1 >= MOST_ATTEMPTS) outbox.dead(delivery, failure.getMessage());
                else
                    outbox.again(
                            delivery, pause(delivery.attempts(), deliveryChannel.patience()), failure.getMessage());
            }
            case AWAY -> {
                away.put(delivery.channel(), Countdown.of(CHANNEL_PAUSE));
                outbox.again(delivery, CHANNEL_PAUSE, failure.getMessage());
            }
        }
    }

    /** Returns the pause before the next attempt: 10 s, 20 s, 40 s … up to the longest pause of the channel. */
    static Duration pause(int attempts, Duration patience) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(patience) > 0 ? patience : pause;
    }
}
