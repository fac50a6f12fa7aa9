package org.xiangbang.access.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.shared.Official;

/**
 * Ends the deputyships of a person who leaves, as principal and as deputy. They do not move to the successor, because a deputy is
 * chosen by person.
 */
@Component
class DeputyshipHandover implements HandoverPart {
    private final Deputyships stored;
    private final Clock clock;
    private final LostSeatNotifications lost;

    DeputyshipHandover(Deputyships stored, Clock clock, LostSeatNotifications lost) {
        this.stored = stored;
        this.clock = clock;
        this.lost = lost;
    }

    @Override
    public String kind() {
        return "deputyship";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Item> of(String login) {
        var today = LocalDate.now(clock);
        return Stream.of(Deputyships.Role.values())
                .flatMap(role -> stored.of(role, login).stream())
                .filter(d -> !d.state(today).equals("over"))
                .map(d -> Item.of(
                        kind(),
                        String.valueOf(d.id()),
                        "%s ← %s %s – %s"
                                .formatted(d.principal().name(), d.deputy().name(), d.from(), d.until())))
                .toList();
    }

    @Override
    public void left(Official who, Item item) {
        move(who, who, item);
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        stored.lock();
        var id = Long.parseLong(item.key());
        stored.end(id, from.login(), clock.instant());
        stored.find(id).ifPresent(d -> lost.tell(d.deputy().login()));
        return Moved.ended(item);
    }
}
