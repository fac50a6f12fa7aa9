package org.xiangbang;

import java.io.IOException;
import java.net.ConnectException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xiangbang.web.Caller;

/** Villages that report one need after another at copies of the program, each under a title and a key of its own, until told to end. */
final class ReportedNeeds implements AutoCloseable {
    private static final String NEEDS = "/api/v1/needs";
    private static final int REFUSED = -1;
    private static final int CUT_OFF = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<Integer> ports;
    private final String form;
    private final boolean again;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<CompletableFuture<Void>> villages = new ArrayList<>();
    private volatile boolean over;

    /** @param status of the answer; 0 if it was cut off, -1 if no connection came about */
    record Sent(String title, int port, int status, String answer) {
        boolean promised() {
            return status / 100 == 2;
        }
    }

    /**
     * @param ports where they are reported, in turns
     * @param again whether a need without a promise is reported again under its key, as a proxy and a patient person do
     */
    ReportedNeeds(List<Integer> ports, boolean again) {
        this.ports = ports;
        this.again = again;
        var example = new Client(ports.get(0)).example("/needs");
        example.put("title", "TITLE");
        this.form = Client.write(example);
    }

    void begin(int how) {
        for (int i = 0; i < how; i++) {
            var first = i;
            villages.add(CompletableFuture.runAsync(() -> goOn(first), threads));
        }
    }

    /** Waits until each has finished its last one. */
    List<Sent> end() {
        over = true;
        villages.forEach(CompletableFuture::join);
        return sent();
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** How often each answer was given. */
    TreeMap<Integer, Integer> counted() {
        var counted = new TreeMap<Integer, Integer>();
        sent.forEach(each -> counted.merge(each.status(), 1, Integer::sum));
        return counted;
    }

    private void goOn(int first) {
        for (int turn = first; !over; turn++) {
            var title = "需求 " + UUID.randomUUID();
            var key = UUID.randomUUID().toString();
            while (!send(ports.get(turn % ports.size()), title, key).promised() && pause() && again) turn++;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(50);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits until so many more have that status. */
    void await(int status, int more) throws InterruptedException {
        var before = counted().getOrDefault(status, 0);
        for (var began = System.nanoTime(); counted().getOrDefault(status, 0) < before + more; Thread.sleep(50))
            if (System.nanoTime() - began > PATIENCE.toNanos())
                throw new AssertionError("no answer " + status + " among " + counted());
    }

    Sent send(int port, String title, String key) {
        var answer = sending(port, title, key);
        sent.add(answer);
        return answer;
    }

    private Sent sending(int port, String title, String key) {
        try {
            var answer = new Caller(port, LifecycleTest.VILLAGE)
                    .post(NEEDS, form.replace("TITLE", title), "Idempotency-Key", key, "Accept-Language", "zh-CN");
            return new Sent(title, port, answer.statusCode(), answer.body());
        } catch (ConnectException refused) {
            return new Sent(title, port, REFUSED, "");
        } catch (IOException cut) {
            return new Sent(title, port, CUT_OFF, cut.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** How many cases have that title. */
    static int stored(Connection database, String title) throws SQLException {
        try (var query = database.prepareStatement("select count(*) from cases.case_file where title = ?")) {
            query.setString(1, title);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Override
    public void close() {
        over = true;
        threads.shutdownNow();
    }
}
