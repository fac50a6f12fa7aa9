package org.xiangbang.preparation;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs the unpacked program on a database of its own, from its start to the sign-in page and the first answers of the interface, and
 * stops it in order; Java writes the archive of the loaded classes as it ends. Nothing that the environment says of a real database is
 * passed on.
 */
final class TrainingRun {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int OK = 200;

    private final PreparedFolder folder;
    private final HttpClient client = HttpClient.newHttpClient();

    TrainingRun(PreparedFolder folder) {
        this.folder = folder;
    }

    /** @return whether there is an archive now */
    boolean record() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("xiangbang-prepare");
        try {
            var port = freePort();
            var run = started(data, port);
            try {
                if (!answers(run, "http://127.0.0.1:" + port)) return false;
            } finally {
                stop(run);
            }
            return Files.isRegularFile(folder.archive());
        } finally {
            remove(data);
        }
    }

    private Process started(Path data, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                PreparedFolder.java(),
                "-XX:ArchiveClassesAtExit=" + folder.archive(),
                "-Xlog:disable",
                "-Xlog:all=error"));
        command.addAll(List.of("-jar", folder.program().toString()));
        command.addAll(options(data, port));
        var builder = new ProcessBuilder(command)
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "start.log"));
        forget(builder.environment());
        return builder.start();
    }

    private static List<String> options(Path data, int port) {
        return List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--xiangbang.data-directory=" + data,
                "--xiangbang.demonstration=true",
                "--xiangbang.demonstration.stories=false");
    }

    /** Takes everything out of an environment by which Spring or the program would be configured. */
    static void forget(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.matches("(?i)(XIANGBANG|SPRING|SERVER|MANAGEMENT|LOGGING)[_.].*"));
    }

    private boolean answers(Process run, String host) throws InterruptedException {
        for (var until = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < until; ) {
            if (!run.isAlive()) return false;
            if (answered(host + "/sign-in")) return true;
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    private boolean answered(String address) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void stop(Process run) throws InterruptedException {
        run.destroy();
        if (!run.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            run.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
