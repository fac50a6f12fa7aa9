package org.xiangbang.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Lets a crowd work for minutes, and says what that took. */
public final class LoadReport {
    private static final int FEWEST = 8;
    private static final int LARGEST = 12;
    private static final double KILO = 1024;
    private static final double MILLIS = 1_000;
    private static final double BUSY = 0.6;
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** What is calculated from the measurement: so many people, each of whom does one thing in so many seconds. */
    private static final int MANY = 2_000;

    private static final List<Integer> EVERY = List.of(60, 30, 15);

    private final Crowd crowd;
    private final Footprint footprint;
    private final LongSupplier log;
    private final List<Double> heap = new ArrayList<>();

    /** @param log bytes that the database has written to its log */
    public LoadReport(Crowd crowd, Footprint footprint, LongSupplier log) {
        this.crowd = crowd;
        this.footprint = footprint;
        this.log = log;
    }

    /** Prints what cases take in the database, by table, from the bytes before and after so many copies of one. */
    public static void sizes(String what, Map<String, Long> before, Map<String, Long> after, int cases) {
        System.out.printf("%na %s, kB with indexes: %.1f%n", what, kilobytes(before, after, cases));
        after.entrySet().stream()
                .sorted(Comparator.comparingLong(table -> before.getOrDefault(table.getKey(), 0L) - table.getValue()))
                .limit(LARGEST)
                .forEach(table -> System.out.printf(
                        "  %-28s %7.1f%n",
                        table.getKey(), (table.getValue() - before.getOrDefault(table.getKey(), 0L)) / KILO / cases));
    }

    private static double kilobytes(Map<String, Long> before, Map<String, Long> after, int cases) {
        return (sum(after) - sum(before)) / KILO / cases;
    }

    private static long sum(Map<String, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * First for half a minute with nothing but open pages, then at the rate. The heap after a collection is read once a minute, in a
     * short measurement more often.
     */
    public Samples measured(double rate, int minutes) throws Exception {
        var idle = new Spent();
        crowd.work(0, IDLE);
        idle = idle.since();
        var every = TimeUnit.MINUTES.toMillis(minutes) / Math.max(FEWEST, minutes);
        var watch = Executors.newSingleThreadScheduledExecutor();
        try {
            var watching = watch.scheduleAtFixedRate(this::look, every / 2, every, TimeUnit.MILLISECONDS);
            var begun = new Spent();
            var samples = crowd.work(rate, Duration.ofMinutes(minutes));
            watching.cancel(false);
            var spent = begun.since();
            tell(rate, minutes, samples, spent);
            calculate(rate, idle, spent);
            return samples;
        } finally {
            watch.shutdown();
            watch.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private void look() {
        try {
            heap.add(footprint.heap());
            System.out.printf(
                    "heap after a collection %.1f MB, memory of the program %.0f MB, of the database %.0f MB%n",
                    heap.get(heap.size() - 1), footprint.program(), footprint.database());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void tell(double rate, int minutes, Samples samples, Spent spent) {
        System.out.printf(
                "%n%d people, %.0f things done each second for %d minutes, and %.1f renewals: %.1f requests each second%n%n%s%n",
                crowd.people(), rate, minutes, crowd.renewals(), samples.count() / spent.seconds, samples.table());
        spent.tell("at work");
        var acts = samples.count(Kind.COMPLETE) + samples.count(Kind.REPORT);
        System.out.printf(
                "%d acts; log of the database, all in all: %.1f kB for each%n", acts, spent.log / KILO / acts);
        System.out.printf("heap after a collection, last quarter against the first: %.3f%n", growth());
    }

    /** Processors are taken to be at work for six tenths of the time, so that requests seldom wait for one. */
    private void calculate(double rate, Spent idle, Spent spent) {
        idle.tell("nothing but open pages");
        var open = idle.processors() / crowd.people();
        var thing = (spent.processors() - idle.processors()) / rate;
        System.out.printf(
                "processor ms each second for an open page: %.2f, for each thing that is done: %.1f%n",
                open * MILLIS, thing * MILLIS);
        for (var seconds : EVERY) {
            var busy = MANY * open + (double) MANY / seconds * thing;
            System.out.printf(
                    "calculated, not measured: %,d people, each of whom does one thing in %d s: %.1f processors at work, %.0f to have%n",
                    MANY, seconds, busy, Math.ceil(busy / BUSY));
        }
    }

    /** Median of the last quarter of the time, of twenty minutes the last five, over that of the first. */
    public double growth() {
        var quarter = heap.size() / 4;
        return median(heap.subList(heap.size() - quarter, heap.size())) / median(heap.subList(0, quarter));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Seconds of the clock and of processors, and bytes of the log. */
    private final class Spent {
        private final double seconds;
        private final double program;
        private final double database;
        private final double people;
        private final long log;

        Spent() {
            this(
                    System.nanoTime() / 1e9,
                    footprint.programTime(),
                    footprint.databaseTime(),
                    footprint.ownTime(),
                    LoadReport.this.log.getAsLong());
        }

        private Spent(double seconds, double program, double database, double people, long log) {
            this.seconds = seconds;
            this.program = program;
            this.database = database;
            this.people = people;
            this.log = log;
        }

        Spent since() {
            var now = new Spent();
            return new Spent(
                    now.seconds - seconds,
                    now.program - program,
                    now.database - database,
                    now.people - people,
                    now.log - log);
        }

        /** How many were at work for the program and its database. */
        double processors() {
            return (program + database) / seconds;
        }

        void tell(String when) {
            System.out.printf(
                    "processors, %s: %.2f by the program, %.2f by the database, %.2f by the people%n",
                    when, program / seconds, database / seconds, people / seconds);
        }
    }
}
