package org.xiangbang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.xiangbang.shared.VisibleText;

/**
 * A real PostgreSQL server in the data folder that starts and stops with the application.
 *
 * <p>The connection pool depends on this bean, so the shutdown has this order: engine, pool, server.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
    private static final String NAME = "xiangbang";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, String password) {
        this.folder = folder;
        this.server = server;
        this.password = password;
    }

    /**
     * Starts the server on that folder, after cleaning up what an earlier run left.
     *
     * @param binaries where the server's programs are unpacked to
     * @param durable whether a commit waits for the disk
     * @throws DatabaseRefused when the folder is taken, the server does not start, or the database was made before the
     *     baseline
     */
    static EmbeddedDatabase start(Path data, Path binaries, boolean durable) {
        var folder = DataFolder.take(data);
        try {
            return start(folder, binaries, durable);
        } catch (DatabaseRefused refused) {
            release(folder, refused);
            throw refused;
        } catch (RuntimeException | IOException | SQLException e) {
            release(folder, e);
            throw new DatabaseRefused("database.cannot-start", e, folder.log());
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, Path binaries, boolean durable)
            throws IOException, SQLException {
        LeftoverServer.stop(folder.cluster());
        folder.putAsideIfAsked();
        folder.putHalfMadeClusterAside();
        var passwordFile = folder.passwordFile();
        var password = VisibleText.of(Files.readString(passwordFile));
        // Without this setting the library looks through the temporary folder and deletes what it takes to be stale.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        var cluster = new NewCluster(folder, binaries);
        var missing = cluster.reserve();
        var server = settings(folder, binaries, durable)
                .setConnectConfig("password", password)
                .setDataDirectoryCustomizer(unpacked -> {
                    if (missing) cluster.create(passwordFile);
                })
                .start();
        try {
            createDatabase(server, password);
            folder.markCompleted();
            checkHistory(server, password, folder);
        } catch (RuntimeException | IOException | SQLException e) {
            server.close();
            throw e;
        }
        return new EmbeddedDatabase(folder, server, password);
    }

    private static void checkHistory(EmbeddedPostgres server, String password, DataFolder folder) throws SQLException {
        try (var connection = DriverManager.getConnection(url(server), NAME, password)) {
            MigrationHistory.check(connection, folder.root());
        }
    }

    private static EmbeddedPostgres.Builder settings(DataFolder folder, Path binaries, boolean durable) {
        var safe = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(binaries.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.to(folder.log().toFile()))
                .setErrorRedirector(Redirect.to(folder.log().toFile()))
                .setServerConfig("fsync", safe)
                .setServerConfig("synchronous_commit", safe)
                .setServerConfig("full_page_writes", safe)
                .setServerConfig("max_connections", "100")
                // After a checkpoint a page is logged whole once: so checkpoints are few, and those pages compressed.
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("wal_compression", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("work_mem", "16MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("timezone", "Asia/Shanghai");
    }

    /** Creates a database and a role for the application, so that it does not work as the server's superuser. */
    private static void createDatabase(EmbeddedPostgres server, String password) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + NAME + "'");
            if (!known.next()) statement.execute("create role " + NAME + " login password '" + password + "'");
            var made = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'");
            if (!made.next()) statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    private static void release(DataFolder folder, Exception reason) {
        try {
            folder.close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return url(server);
    }

    private static String url(EmbeddedPostgres server) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    @Override
    public String getUsername() {
        return NAME;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            server.close();
        }
    }
}
