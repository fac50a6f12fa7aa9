package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** An empty database on the server of the running application, owned by its role; it is dropped when the test ends. */
record EmptyDatabase(String name, JdbcConnectionDetails running, Path data) implements AutoCloseable {

    static EmptyDatabase create(JdbcConnectionDetails running, Path data) throws SQLException, IOException {
        var made = new EmptyDatabase("empty_" + UUID.randomUUID().toString().replace('-', '_'), running, data);
        made.asSuperuser("create database " + made.name + " owner " + running.getUsername());
        return made;
    }

    /** Makes what the versioned migrations up to that one make; once more for the ones after it. */
    void migrate(Flyway application, MigrationVersion last) {
        var versioned = Arrays.stream(application.getConfiguration().getJavaMigrations())
                .filter(migration -> migration.getVersion() != null)
                .toArray(JavaMigration[]::new);
        Flyway.configure()
                .configuration(application.getConfiguration())
                .dataSource(url(), running.getUsername(), running.getPassword())
                .javaMigrations(versioned)
                .target(last)
                .load()
                .migrate();
    }

    String url() {
        return url(name);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), running.getUsername(), running.getPassword());
    }

    void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns each row as its values with spaces between them. */
    List<String> rows(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getString(i));
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }

    private String url(String database) {
        return running.getJdbcUrl().replaceFirst("/[^/]*$", "/" + database);
    }

    private void asSuperuser(String sql) throws SQLException, IOException {
        var password = Files.readString(data.resolve("password")).strip();
        try (var connection = DriverManager.getConnection(url("postgres"), "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        asSuperuser("drop database " + name + " with (force)");
    }
}
