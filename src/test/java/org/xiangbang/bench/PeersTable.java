package org.xiangbang.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * {@code mvn -Ppeers test}: the same approval of two steps by this program, with everything that it does beside the engine, and by the bare
 * engines that one would use instead, each in a process and on a database of its own, in turns.
 */
@DisplayName("Beside other engines")
@Tag("bench")
class PeersTable {
    private static final Path FILE = Path.of("target", "peers.md");
    private static final List<String> PEERS = List.of("camunda", "operaton", "flowable");
    private static final List<Integer> THREADS = List.of(1, 2);
    private static final long WINDOW_MILLIS = BenchLength.nanos(3_000) / 1_000_000;
    private static final int WARM_WINDOWS = BenchLength.times(9);
    private static final String OURS = "Xiangbang";

    /** @param kilobytes of log for each human step */
    private record Window(double steps, double kilobytes) {}

    private interface Approvals {
        double window(int threads) throws Exception;
    }

    @Test
    @DisplayName("is measured")
    void measure() throws Exception {
        var running = new ArrayList<Peer>();
        try (var app = new BenchApplication();
                var server = new ServerMeter(app.superuser())) {
            var own = new OwnApproval(app);
            Map<String, Approvals> engines = new LinkedHashMap<>();
            engines.put(OURS, threads -> own(own, server, threads));
            for (var name : PEERS) {
                var peer = start(app, server, name);
                running.add(peer);
                engines.put(name + " " + peer.version(), threads -> peer.window(threads, WINDOW_MILLIS));
            }
            for (int i = 0; i < WARM_WINDOWS; i++)
                for (var engine : engines.values()) engine.window(THREADS.get(THREADS.size() - 1));
            print(engines, server);
        } finally {
            for (var peer : running) peer.close();
        }
    }

    private static Peer start(BenchApplication app, ServerMeter server, String name) throws Exception {
        var model = OwnApproval.MODEL
                .getContentAsString(StandardCharsets.UTF_8)
                .replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>", "");
        var details = app.bean(JdbcConnectionDetails.class);
        server.run("create database %s owner %s".formatted(name, details.getUsername()));
        var address = details.getJdbcUrl().replaceFirst("/[^/]*$", "/" + name);
        return Peer.start(name, model, address, details.getUsername(), details.getPassword());
    }

    private static double own(OwnApproval own, ServerMeter server, int workers) throws Exception {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var begun = System.nanoTime();
            var runs = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < workers; i++)
                runs.add(() -> {
                    var steps = 0;
                    while (System.nanoTime() - begun < WINDOW_MILLIS * 1_000_000) steps += own.approve();
                    return steps;
                });
            var steps = 0;
            for (var run : threads.invokeAll(runs)) steps += run.get();
            server.awaitNotices();
            return steps * 1e9 / (System.nanoTime() - begun);
        } finally {
            threads.shutdown();
        }
    }

    private static void print(Map<String, Approvals> engines, ServerMeter server) throws Exception {
        var text = new StringBuilder("| engine | threads | human steps/s | ours against it | kB of log for a step |\n");
        text.append("|---|---:|---:|---:|---:|\n");
        for (var threads : THREADS) {
            var windows = new Rotation<Window>();
            engines.forEach((name, engine) -> windows.add(name, () -> window(engine, threads, server)));
            windows.measure();
            for (var name : engines.keySet())
                text.append("| %s | %d | %s | %s | %s |%n"
                        .formatted(
                                name,
                                threads,
                                shown(windows.each(name, Window::steps)),
                                name.equals(OURS) ? "" : shown(windows.ratios(OURS, name, Window::steps)),
                                shown(windows.each(name, Window::kilobytes))));
        }
        Files.writeString(FILE, text);
        System.out.println("\n" + text);
    }

    private static Window window(Approvals engine, int threads, ServerMeter server) throws Exception {
        var begun = System.nanoTime();
        var before = server.written();
        var steps = engine.window(threads);
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Window(steps, (server.written() - before) / 1_000.0 / (steps * seconds));
    }

    /** The median and the span. */
    private static String shown(double[] windows) {
        var sorted = windows.clone();
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT, "%.2f (%.2f–%.2f)", Timing.median(windows), sorted[0], sorted[sorted.length - 1]);
    }
}
