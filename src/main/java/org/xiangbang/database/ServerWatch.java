package org.xiangbang.database;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it has died, at its port and with the options that it had. What was committed is there. */
final class ServerWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    private static final Duration BETWEEN_WORDS = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "database server");
        thread.setDaemon(true);
        return thread;
    });

    /** When it was told last that the server is down, by a count of nanoseconds; null while it runs. */
    private Long told;

    private ServerWatch(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    static ServerWatch begin(DataFolder folder, ServerPrograms programs) {
        var watch = new ServerWatch(folder, programs);
        watch.watch.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    /** While the server cannot be started, as on a full disk, it is tried every second, and told at most once a minute. */
    private void look() {
        var tells = told == null || System.nanoTime() - told > BETWEEN_WORDS.toNanos();
        try {
            if (LeftoverServer.runs(folder.cluster())) return;
            if (tells) log.error("The database server has died and is started again. 数据库服务意外停止，正在重新启动。");
            restart();
            told = null;
            log.info("The database server runs again. 数据库服务已恢复。");
        } catch (IOException | RuntimeException notYet) {
            if (!tells) return;
            told = System.nanoTime();
            log.error("The database server cannot be started yet and is tried again. 数据库服务暂时无法启动，会继续尝试。", notYet);
        }
    }

    private void restart() throws IOException {
        var cluster = folder.cluster().toString();
        programs.run(
                "pg_ctl",
                List.of("restart", "-s", "-w", "-D", cluster, "-l", folder.log().toString()),
                "");
    }

    /** Ends before the server is stopped, which would look like its death. */
    @Override
    public void close() {
        watch.shutdownNow();
        try {
            if (!watch.awaitTermination(1, TimeUnit.MINUTES))
                log.warn("The watch over the database server does not end");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
