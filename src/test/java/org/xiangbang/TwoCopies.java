package org.xiangbang;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.TestSocketUtils;
import org.xiangbang.database.DatabaseRun;

/** Two copies of the program on one database, each a process of its own, and somebody who kills them and starts them again. */
final class TwoCopies implements AutoCloseable {
    private static final int COPIES = 2;
    private static final String HEAP = "700m";

    /** What is killed at once. */
    enum Victim {
        ONE_COPY,
        OTHER_COPY,
        BOTH_COPIES,
        DATABASE,
        /** The server ends those on which somebody works. */
        CONNECTIONS
    }

    private final DatabaseRun database;
    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final ProgramRun[] running = new ProgramRun[COPIES];
    private final Map<Victim, Integer> killed = new EnumMap<>(Victim.class);

    private TwoCopies(DatabaseRun database, Path folder) {
        this.database = database;
        this.folder = folder;
    }

    static TwoCopies start(Path folder) throws Exception {
        ProgramRun.copyData(folder.resolve("database"));
        var copies = new TwoCopies(DatabaseRun.start(folder.resolve("database")), folder);
        for (int i = 0; i < COPIES; i++) {
            copies.ports.add(TestSocketUtils.findAvailableTcpPort());
            copies.begin(i);
        }
        return copies;
    }

    /** The copies keep their keys in one folder, as those of a county do. */
    private void begin(int copy) throws Exception {
        var settings = new ArrayList<>(database.settings());
        settings.add("--xiangbang.database.patience=60s");
        running[copy] =
                ProgramRun.startAt(ports.get(copy), folder.resolve("program"), HEAP, settings.toArray(String[]::new));
    }

    List<Integer> ports() {
        return List.copyOf(ports);
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    /** How often each was killed. */
    Map<Victim, Integer> killed() {
        return Map.copyOf(killed);
    }

    /** Kills, and waits until all answer again. */
    void kill(Victim victim) throws Exception {
        killed.merge(victim, 1, Integer::sum);
        switch (victim) {
            case ONE_COPY -> again(0);
            case OTHER_COPY -> again(1);
            case BOTH_COPIES -> {
                running[0].kill();
                again(1);
                begin(0);
            }
            case DATABASE -> {
                database.kill();
                awaitDatabase();
            }
            case CONNECTIONS -> endConnections();
        }
    }

    private void endConnections() throws SQLException {
        try (var superuser = database.superuser();
                var statement = superuser.createStatement()) {
            statement.execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                     where backend_type = 'client backend' and state <> 'idle' and pid <> pg_backend_pid()
                    """);
        }
    }

    /** Stops a copy in order while the other goes on, and starts it again. @return what Java said in the end */
    int stopAndStart(int copy) throws Exception {
        var said = running[copy].stop();
        begin(copy);
        return said;
    }

    private void again(int copy) throws Exception {
        running[copy].kill();
        begin(copy);
    }

    private void awaitDatabase() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            try (var answering = connect()) {
                if (answering.isValid(1)) return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the database does not answer any more");
    }

    @Override
    public void close() throws IOException {
        for (var copy : running) if (copy != null) copy.close();
        database.close();
    }
}
