package org.xiangbang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * A real PostgreSQL server in the data folder that starts and stops with the application.
 *
 * <p>The connection pool depends on this bean, so the shutdown has this order: engine, pool, server.
 */
final class EmbeddedDatabase implements ChosenDatabase, AutoCloseable {
    private static final String NAME = "xiangbang";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final ClusterRoles roles;
    private final ServerWatch watch;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server, ClusterRoles roles, ServerWatch watch) {
        this.folder = folder;
        this.server = server;
        this.roles = roles;
        this.watch = watch;
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
        var programs = new ServerPrograms(folder, binaries);
        var roles = new ClusterRoles(
                folder, new StandaloneServer(programs), folder.secret("password"), folder.secret("migrator-password"));
        // Without this setting the library looks through the temporary folder and deletes what it takes to be stale.
        System.setProperty("ot.epg.working-dir", binaries.toString());
        var cluster = new NewCluster(folder, programs);
        var missing = cluster.reserve();
        var server = asking(settings(folder, binaries, durable), roles.secret())
                .setDataDirectoryCustomizer(unpacked -> prepare(cluster, roles, missing))
                .start();
        var database = new EmbeddedDatabase(folder, server, roles, ServerWatch.begin(folder, programs));
        try (var owner = database.migrator().connect()) {
            // The library has opened the folder of the programs to everybody.
            PrivateFiles.closeFolders(folder.root());
            folder.markCompleted();
            MigrationHistory.check(owner, folder.root());
            return database;
        } catch (RuntimeException | IOException | SQLException e) {
            database.stop();
            throw e;
        }
    }

    private static void prepare(NewCluster cluster, ClusterRoles roles, boolean missing) {
        try {
            if (missing) cluster.create();
            roles.make(missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The library asks by a sign-in whether the server is ready. */
    private static EmbeddedPostgres.Builder asking(EmbeddedPostgres.Builder server, String secret) {
        return server.setConnectConfig("PGDBNAME", NAME)
                .setConnectConfig("user", ClusterRoles.APPLICATION)
                .setConnectConfig("password", secret);
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
        return ClusterRoles.APPLICATION;
    }

    @Override
    public String getPassword() {
        return roles.secret();
    }

    @Override
    public Migrator migrator() {
        return new Migrator(
                url(server), ClusterRoles.MIGRATOR, roles.migratorSecret(), Optional.of(ClusterRoles.OWNER));
    }

    private void stop() throws IOException {
        watch.close();
        server.close();
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            stop();
        }
    }
}
