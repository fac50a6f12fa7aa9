package org.xiangbang.load;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** How long each request took, from the moment at which it was due, and which failed. */
public final class Samples {
    private static final double NANOS_IN_A_MILLISECOND = 1e6;

    private final Map<Kind, Queue<Long>> nanos = new EnumMap<>(Kind.class);
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    Samples() {
        for (var kind : Kind.values()) nanos.put(kind, new ConcurrentLinkedQueue<>());
    }

    void took(Kind kind, long duration) {
        nanos.get(kind).add(duration);
    }

    void failed(String what) {
        errors.add(what);
    }

    public List<String> errors() {
        return List.copyOf(errors);
    }

    public int count(Kind kind) {
        return nanos.get(kind).size();
    }

    public int count() {
        return nanos.values().stream().mapToInt(Queue::size).sum();
    }

    /** @return milliseconds within which that share of the lists was there */
    public double lists(double share) {
        return percentile(sorted(Kind::isList), share);
    }

    private long[] sorted(Predicate<Kind> wanted) {
        return nanos.entrySet().stream()
                .filter(kind -> wanted.test(kind.getKey()))
                .flatMap(kind -> kind.getValue().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static double percentile(long[] sorted, double share) {
        if (sorted.length == 0) return 0;
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / NANOS_IN_A_MILLISECOND;
    }

    /** A table with a row for each kind. */
    public String table() {
        var table = new StringBuilder("| what | requests | p50, ms | p95, ms | p99, ms |\n|---|---:|---:|---:|---:|\n");
        Arrays.stream(Kind.values()).forEach(kind -> row(table, kind.words(), sorted(each -> each == kind)));
        row(table, "**all lists**", sorted(Kind::isList));
        return table.toString();
    }

    private static void row(StringBuilder table, String words, long[] sorted) {
        table.append("| %s | %,d | %.0f | %.0f | %.0f |%n"
                .formatted(
                        words,
                        sorted.length,
                        percentile(sorted, 0.50),
                        percentile(sorted, 0.95),
                        percentile(sorted, 0.99)));
    }
}
