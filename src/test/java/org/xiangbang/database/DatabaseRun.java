package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** A database server for several copies of the program, which is started again when it dies, as the program's own is. */
public final class DatabaseRun implements AutoCloseable {
    private final Path cluster;
    private final EmbeddedDatabase database;

    private DatabaseRun(Path cluster, EmbeddedDatabase database) {
        this.cluster = cluster;
        this.database = database;
    }

    /** @param folder a data folder, which is the server's alone until it is closed */
    public static DatabaseRun start(Path folder) {
        return new DatabaseRun(
                folder.resolve("postgresql"), EmbeddedDatabase.start(folder, ChildDatabase.BINARIES, true));
    }

    /** What a copy of the program has to be told to use it. */
    public List<String> settings() {
        return List.of(
                "--xiangbang.database.url=" + database.getJdbcUrl(),
                "--xiangbang.database.user=" + database.getUsername(),
                "--xiangbang.database.password=" + database.getPassword());
    }

    /** As the role of the program. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** As a superuser whom only tests have. */
    public Connection superuser() throws SQLException {
        return TestSuperuser.connect(database.getJdbcUrl());
    }

    /** The number of its first process, of which all others are children. */
    public long process() throws IOException {
        return Long.parseLong(
                Files.readAllLines(cluster.resolve("postmaster.pid")).get(0));
    }

    /** As {@code kill -9} of all its processes at once. */
    public void kill() throws IOException {
        ProcessHandle.of(process()).ifPresent(server -> {
            var all = server.descendants().toList();
            server.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
