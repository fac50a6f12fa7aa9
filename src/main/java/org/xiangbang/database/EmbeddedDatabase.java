package org.xiangbang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xiangbang.database.archive.WalArchive;

/**
 * A real PostgreSQL server in the data folder that starts and stops with the application.
 *
 * <p>The connection pool depends on this bean, so the shutdown has this order: engine, pool, server.
 */
public final class EmbeddedDatabase implements ChosenDatabase, AutoCloseable {
    static final String NAME = "xiangbang";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final EmbeddedPostgres server;
    private final ClusterRoles roles;
    private final ServerWatch watch;
    private final WalArchive archive;

    /** Makes the files of a server that is not there yet: new ones, or those of a backup. */
    @FunctionalInterface
    public interface Source {

        /** Called when the programs are unpacked and the server has not started. The cluster's folder is there, with one file. */
        void make(ServerPrograms programs) throws IOException;

        /** Settings of the server that makes the rest, beside those of every server. */
        default Map<String, String> settings() {
            return Map.of();
        }
    }

    private EmbeddedDatabase(
            DataFolder folder, EmbeddedPostgres server, ClusterRoles roles, ServerWatch watch, WalArchive archive) {
        this.folder = folder;
        this.server = server;
        this.roles = roles;
        this.watch = watch;
        this.archive = archive;
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
        return start(data, binaries, durable, WalArchive.none());
    }

    /** The same, with every finished segment of the server's log copied into the archive. */
    static EmbeddedDatabase start(Path data, Path binaries, boolean durable, WalArchive archive) {
        return start(data, binaries, new Options(durable, archive, new NewCluster()));
    }

    /** Starts the server of a backup in a folder in which there is none. */
    public static EmbeddedDatabase start(Path data, Path binaries, Source source) {
        return start(data, binaries, new Options(true, WalArchive.none(), source));
    }

    private record Options(boolean durable, WalArchive archive, Source source) {
        Map<String, String> settings() {
            var settings = new HashMap<>(archive.settings());
            settings.putAll(source.settings());
            return settings;
        }
    }

    private static EmbeddedDatabase start(Path data, Path binaries, Options options) {
        var folder = DataFolder.take(data);
        try {
            return start(folder, binaries, options);
        } catch (DatabaseRefused refused) {
            release(folder, refused);
            throw refused;
        } catch (RuntimeException | IOException | SQLException e) {
            release(folder, e);
            throw new DatabaseRefused("database.cannot-start", e, folder.log());
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, Path binaries, Options options)
            throws IOException, SQLException {
        LeftoverServer.stop(folder.cluster());
        folder.settle();
        var programs = new ServerPrograms(folder, binaries);
        programs.check();
        programs.settle();
        var roles = roles(folder, programs, options.archive());
        // Without this setting the library looks through the temporary folder and deletes what it takes to be stale.
        System.setProperty("ot.epg.working-dir", programs.unpacked().toString());
        var missing = NewCluster.reserve(folder);
        var server = asking(settings(programs, options), roles.secret())
                .setDataDirectoryCustomizer(unpacked -> prepare(programs, missing ? options.source() : null, roles))
                .start();
        var watch = ServerWatch.begin(folder, programs);
        var database = new EmbeddedDatabase(
                folder, server, roles, watch, options.archive().begin());
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

    private static ClusterRoles roles(DataFolder folder, ServerPrograms programs, WalArchive archive)
            throws IOException {
        var roles = new ClusterRoles(
                folder,
                new StandaloneServer(programs),
                folder.secret("password"),
                folder.secret("migrator-password"),
                folder.secret("backup-password"));
        var refusal = archive.refusal(roles.migratorSecret(), ServerPrograms.LINE);
        if (refusal.isPresent()) throw new DatabaseRefused(refusal.get(), null, archive.folder());
        return roles;
    }

    /** @param source null if the cluster is there */
    private static void prepare(ServerPrograms programs, Source source, ClusterRoles roles) {
        try {
            if (source != null) source.make(programs);
            roles.make();
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

    private static EmbeddedPostgres.Builder settings(ServerPrograms programs, Options options) {
        var safe = options.durable() ? "on" : "off";
        var server = EmbeddedPostgres.builder();
        options.settings().forEach(server::setServerConfig);
        return server.setDataDirectory(programs.folder().cluster())
                .setOverrideWorkingDirectory(programs.unpacked().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(Redirect.to(programs.folder().log().toFile()))
                .setErrorRedirector(Redirect.to(programs.folder().log().toFile()))
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
        archive.close();
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            stop();
        }
    }
}
