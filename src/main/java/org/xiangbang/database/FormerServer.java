package org.xiangbang.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The server of a data folder that an older line of PostgreSQL made, run by that line's own programs, to be read and not written. */
public final class FormerServer implements AutoCloseable {
    /** Its log is kept until the former program archives it, if that goes on after all. Each is a setting and its value. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "shared_buffers=512MB",
            "archive_mode=on",
            "autovacuum=off",
            "default_transaction_read_only=on",
            "unix_socket_directories=",
            "listen_addresses=127.0.0.1");

    /** A recovery after a power failure takes its time. */
    private static final String SECONDS = "600";

    private final ServerPrograms programs;
    private final int port;

    private FormerServer(ServerPrograms programs, int port) {
        this.programs = programs;
        this.port = port;
    }

    /**
     * @param programs of that line
     * @throws DatabaseRefused when it does not start, or the secret of its application is missing
     */
    public static FormerServer start(ServerPrograms programs) throws IOException {
        var folder = programs.folder();
        if (!Files.exists(folder.root().resolve("password")))
            throw new DatabaseRefused("upgrade.no-secret", null, folder.root());
        LeftoverServer.stop(folder.cluster());
        var server = new FormerServer(programs, freePort());
        try {
            server.begin();
            return server;
        } catch (IOException e) {
            LeftoverServer.stop(folder.cluster());
            throw new DatabaseRefused("upgrade.former-not-started", e, folder.log());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void begin() throws IOException {
        var cluster = programs.folder().cluster().toString();
        var log = programs.folder().log().toString();
        var settings = "-p " + port + " -c " + String.join(" -c ", SETTINGS);
        programs.run(
                "pg_ctl", List.of("start", "-s", "-w", "-t", SECONDS, "-D", cluster, "-l", log, "-o", settings), "");
    }

    /** As the owner of its tables; before the roles were divided that was the application's. */
    public Connection connect() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedDatabase.NAME;
        var folder = programs.folder();
        var divided = Files.exists(folder.root().resolve("migrator-password"));
        return (divided
                        ? new Migrator(
                                url,
                                ClusterRoles.MIGRATOR,
                                folder.secret("migrator-password"),
                                Optional.of(ClusterRoles.OWNER))
                        : new Migrator(url, ClusterRoles.APPLICATION, folder.secret("password"), Optional.empty()))
                .connect();
    }

    @Override
    public void close() throws IOException {
        var cluster = programs.folder().cluster().toString();
        programs.run("pg_ctl", List.of("stop", "-s", "-w", "-t", SECONDS, "-m", "fast", "-D", cluster), "");
    }
}
