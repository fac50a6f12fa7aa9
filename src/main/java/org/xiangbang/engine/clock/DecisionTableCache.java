package org.xiangbang.engine.clock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A cache of what a decision table answered a short time ago. The engine would look for a newer version on each call. */
final class DecisionTableCache {
    private final long kept;
    private final Map<Map<String, Object>, Answer> answers = new ConcurrentHashMap<>();

    DecisionTableCache(Duration kept) {
        this.kept = kept.toNanos();
    }

    private record Answer(List<Map<String, Object>> rows, long readAt) {}

    List<Map<String, Object>> of(Map<String, Object> inputs, Supplier<List<Map<String, Object>>> evaluate) {
        var now = System.nanoTime();
        var known = answers.get(inputs);
        if (known != null && now - known.readAt < kept) return known.rows;
        var rows = evaluate.get();
        answers.put(inputs, new Answer(rows, now));
        return rows;
    }

    void forget() {
        answers.clear();
    }
}
