package org.xiangbang.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers for a while which divisions there are, and which codes are none. */
final class KnownDivisions {
    /** For so long another copy of the program may show a division as it was before it was changed there. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** For so long it may miss a division that was entered there. A county below a province has a level of its code without a division. */
    private static final Duration MISSED = Duration.ofMinutes(1);

    private static final int MOST = 20_000;

    private final Function<String, Optional<Division>> source;

    /** What is read while divisions change is put into the map of before, which nobody asks any more. */
    private volatile Map<String, Remembered> known = new ConcurrentHashMap<>();

    KnownDivisions(Function<String, Optional<Division>> source) {
        this.source = source;
    }

    private record Remembered(Optional<Division> division, Instant until) {
        static Remembered of(Optional<Division> read) {
            return new Remembered(read, Instant.now().plus(read.isPresent() ? REMEMBERED : MISSED));
        }
    }

    Optional<Division> find(String code) {
        var there = known;
        var remembered = there.get(code);
        if (remembered != null && Instant.now().isBefore(remembered.until())) return remembered.division();
        var read = source.apply(code);
        if (there.size() >= MOST) there.clear();
        there.put(code, Remembered.of(read));
        return read;
    }

    void forget() {
        known = new ConcurrentHashMap<>();
    }
}
