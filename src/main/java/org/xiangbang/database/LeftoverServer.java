package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiangbang.shared.VisibleText;

/**
 * A database server that still runs although its application has ended, for instance after {@code kill -9}.
 *
 * <p>This is called only while the data folder is held, so a server found here has no application any more.
 */
public final class LeftoverServer {
    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int SECONDS_TO_STOP = 30;
    private static final int SECONDS_TO_WRITE = 600;

    private LeftoverServer() {}

    /** Stops the server of that cluster if it still runs or is just starting, and removes the pid file of one that does not. */
    public static void stop(Path cluster) throws IOException {
        for (var beginning : beginning(cluster)) stop(beginning);
        var mark = cluster.resolve("postmaster.pid");
        if (!Files.exists(mark)) return;
        var server = server(cluster);
        if (server.isPresent()) stop(server.get());
        Files.deleteIfExists(mark);
    }

    /** A server that was asked to start a moment ago has no pid file yet, and would take the cluster from ours. */
    private static List<ProcessHandle> beginning(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> namesIt(process.info(), cluster.toString()))
                .toList();
    }

    private static boolean namesIt(ProcessHandle.Info process, String cluster) {
        var words = List.of(process.arguments().orElse(new String[0]));
        var at = words.indexOf("-D");
        return at >= 0 && at + 1 < words.size() && words.get(at + 1).equals(cluster);
    }

    /** Does a server of that cluster run? */
    static boolean runs(Path cluster) throws IOException {
        return server(cluster).isPresent();
    }

    /** Waits for a server that was told to stop, and has much to write. */
    public static void awaitEnd(Path cluster) throws IOException {
        var server = server(cluster);
        if (server.isPresent() && !ended(server.get(), SECONDS_TO_WRITE))
            throw new IOException("the server " + server.get().pid() + " does not end");
    }

    private static Optional<ProcessHandle> server(Path cluster) throws IOException {
        var mark = cluster.resolve("postmaster.pid");
        if (!Files.exists(mark)) return Optional.empty();
        return ProcessHandle.of(pid(mark)).filter(process -> serves(process, cluster));
    }

    private static long pid(Path mark) throws IOException {
        var lines = Files.readAllLines(mark);
        try {
            // A standalone server writes its number with a minus.
            return lines.isEmpty() ? 0 : Math.abs(Long.parseLong(VisibleText.of(lines.get(0))));
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    /** Is the process alive, and is it a server of this cluster and not an unrelated process that got the same number later? */
    private static boolean serves(ProcessHandle process, Path cluster) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        if (!Files.isDirectory(proc))
            return process.info().command().filter(c -> c.contains("postgres")).isPresent();
        try {
            return Files.isSameFile(proc.resolve("cwd"), cluster);
        } catch (IOException endedOrZombieOrForeign) {
            return false;
        }
    }

    private static void stop(ProcessHandle server) throws IOException {
        log.warn("Stopping a database server that an earlier run left behind");
        server.destroy();
        if (ended(server, SECONDS_TO_STOP)) return;
        server.destroyForcibly();
        if (!ended(server, SECONDS_TO_STOP)) throw new IOException("the server " + server.pid() + " does not end");
    }

    private static boolean ended(ProcessHandle server, int seconds) throws IOException {
        try {
            server.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }
}
