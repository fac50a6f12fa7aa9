package org.xiangbang.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** A PostgreSQL server of the operator's own, with a superuser and one database, which trusts every sign-in. */
public final class ServerOfTheCounty implements AutoCloseable {
    private static final String PASSWORD = "any";
    private static final String APPLICATION = "xiangbang";

    private final EmbeddedPostgres server;

    private ServerOfTheCounty(EmbeddedPostgres server) {
        this.server = server;
    }

    /** With a database that belongs to the role of the application, as the former version documented it. */
    public static ServerOfTheCounty startFormer(Path folder) throws IOException, SQLException {
        System.setProperty("ot.epg.working-dir", ChildDatabase.BINARIES.toString());
        var started = new ServerOfTheCounty(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setOverrideWorkingDirectory(ChildDatabase.BINARIES.toFile())
                .setServerConfig("fsync", "off")
                .setRegisterShutdownHook(false)
                .start());
        try (var superuser = started.connect("postgres", "postgres")) {
            execute(superuser, "create role xiangbang login");
            execute(superuser, "create database county owner xiangbang");
        }
        return started;
    }

    /** Runs one of the scripts that an operator runs as superuser: {@code roles} or {@code roles-close}. */
    public void run(String script) throws IOException, SQLException {
        try (var superuser = connect("county", "postgres")) {
            execute(
                    superuser,
                    new ClassPathResource("db/" + script + ".sql").getContentAsString(StandardCharsets.UTF_8));
        }
    }

    /** As the superuser. */
    public Connection connect() throws SQLException {
        return connect("county", "postgres");
    }

    /** What a copy of the program has to be told to use it, with a migrator of its own. */
    public List<String> settings() {
        return List.of(
                "--xiangbang.database.url=" + url("county"),
                "--xiangbang.database.user=" + APPLICATION,
                "--xiangbang.database.password=" + PASSWORD,
                "--xiangbang.database.migrator.password=" + PASSWORD);
    }

    private Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection(url(database), user, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
