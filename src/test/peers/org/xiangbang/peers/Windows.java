package org.xiangbang.peers;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * What every peer does: it says that it is ready, and for each line "threads milliseconds" it approves cases for so long and answers with the
 * steps that were done and the nanoseconds that they took.
 */
final class Windows {
    /** What is entered at a step beside its outcome, as in our own steps. */
    static final Map<String, Object> FORM =
            Map.of("finding", "与申报相符，现场已查看", "sum", 640000.00, "day", "2026-12-01", "opinion", "同意，按程序办理。");

    private static final AtomicLong STARTED = new AtomicLong();
    private static final int STEPS = 2;

    private Windows() {}

    /** One case from its start to its end: started, and each of its two steps looked for, claimed and completed by its official. */
    interface Approval {
        void approve(String businessKey);
    }

    interface Engine {
        Approval on(DataSource database, String model);
    }

    /** @param arguments address, user and password of an empty database, and the model's file */
    static void serve(String[] arguments, Engine engine) throws IOException, InterruptedException, ExecutionException {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl(arguments[0]);
            database.setUsername(arguments[1]);
            database.setPassword(arguments[2]);
            database.setMaximumPoolSize(20);
            var approval = engine.on(database, Files.readString(Path.of(arguments[3])));
            System.out.println("ready");
            var asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = asked.readLine(); line != null; line = asked.readLine()) {
                var words = line.split(" ");
                System.out.println(window(approval, Integer.parseInt(words[0]), Long.parseLong(words[1])));
            }
        }
        System.exit(0);
    }

    private static String window(Approval approval, int workers, long millis)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(workers);
        try {
            var begun = System.nanoTime();
            var runs = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < workers; i++) runs.add(() -> cases(approval, begun + millis * 1_000_000));
            var cases = 0;
            for (var run : threads.invokeAll(runs)) cases += run.get();
            return cases * STEPS + " " + (System.nanoTime() - begun);
        } finally {
            threads.shutdown();
        }
    }

    private static int cases(Approval approval, long until) {
        var cases = 0;
        for (; System.nanoTime() < until; cases++) approval.approve("case-" + STARTED.incrementAndGet());
        return cases;
    }
}
