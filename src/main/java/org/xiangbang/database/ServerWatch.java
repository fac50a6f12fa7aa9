package org.xiangbang.database;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the embedded server again when it has died, at its port and with the options that it had. What was committed is there. */
final class ServerWatch implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ServerWatch.class);

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "database server");
        thread.setDaemon(true);
        return thread;
    });

    private ServerWatch(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    static ServerWatch begin(DataFolder folder, ServerPrograms programs) {
        var watch = new ServerWatch(folder, programs);
        watch.watch.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.SECONDS);
        return watch;
    }

    private void look() {
        try {
            if (LeftoverServer.runs(folder.cluster())) return;
            log.error("The database server has died and is started again. 数据库服务意外停止，正在重新启动。");
            var cluster = folder.cluster().toString();
            programs.run(
                    "pg_ctl",
                    List.of(
                            "restart",
                            "-s",
                            "-w",
                            "-D",
                            cluster,
                            "-l",
                            folder.log().toString()),
                    "");
            log.info("The database server runs again. 数据库服务已恢复。");
        } catch (IOException | RuntimeException notYet) {
            log.error("The database server cannot be started yet. 数据库服务暂时无法启动。", notYet);
        }
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
