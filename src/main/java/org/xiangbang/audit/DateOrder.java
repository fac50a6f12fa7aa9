package org.xiangbang.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The dates of a project in the order in which they should lie: the reply, the agreed start, the start of the works, the asking for
 * acceptance (ours, decision 0115). A work that begins on the day of the reply is in order.
 *
 * @param dates those that are known
 */
public record DateOrder(List<Dated> dates) {

    /** What a date is of; the message {@code audit.date.<name>} says it. */
    public enum Event {
        REPLY,
        AGREED_START,
        WORKS_START,
        ASKED
    }

    /** A date and what it is of. */
    public record Dated(Event event, LocalDate on) {}

    /** Two dates of which the one that should come later lies before the other. */
    public record Contradiction(Dated first, Dated then) {}

    public DateOrder {
        dates = dates.stream().filter(dated -> dated.on() != null).toList();
    }

    /** Returns every pair that contradicts; none when the dates follow each other. */
    public List<Contradiction> contradictions() {
        var found = new ArrayList<Contradiction>();
        for (int i = 0; i < dates.size(); i++)
            for (var then : dates.subList(i + 1, dates.size()))
                if (then.on().isBefore(dates.get(i).on())) found.add(new Contradiction(dates.get(i), then));
        return List.copyOf(found);
    }
}
