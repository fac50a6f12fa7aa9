package org.xiangbang.access;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.xiangbang.shared.clock.Countdown;

/** Remembers for a while which divisions there are, and which codes are none. */
final class KnownDivisions {
    /** For so long another copy of the program may show a division as it was before it was changed there. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** For so long it may miss a division that was entered there. A county below a province has a level of its code without a division. */
    private static final Duration MISSED = Duration.ofMinutes(1);

    private static final int MOST = 20_000;

    /** Codes that are none are written by whoever asks, so they never displace a division. */
    private static final int MOST_MISSED = 1_000;

    private final Function<String, Optional<Division>> source;

    /** What is read while divisions change is put into the map of before, which nobody asks any more. */
    private volatile Map<String, Remembered> known = new ConcurrentHashMap<>();

    private volatile Map<String, Remembered> missed = new ConcurrentHashMap<>();

    KnownDivisions(Function<String, Optional<Division>> source) {
        this.source = source;
    }

    private record Remembered(Optional<Division> division, Countdown time) {
        static Remembered of(Optional<Division> read) {
            return new Remembered(read, Countdown.of(read.isPresent() ? REMEMBERED : MISSED));
        }
    }

    Optional<Division> find(String code) {
        var there = known;
        var nowhere = missed;
        var remembered = there.getOrDefault(code, nowhere.get(code));
        if (remembered != null && !remembered.time().isOver()) return remembered.division();
        var read = source.apply(code);
        keep(code, Remembered.of(read), read.isPresent() ? there : nowhere, read.isPresent() ? MOST : MOST_MISSED);
        return read;
    }

    private static void keep(String code, Remembered read, Map<String, Remembered> where, int most) {
        if (where.size() >= most) where.clear();
        where.put(code, read);
    }

    void forget() {
        known = new ConcurrentHashMap<>();
        missed = new ConcurrentHashMap<>();
    }
}
