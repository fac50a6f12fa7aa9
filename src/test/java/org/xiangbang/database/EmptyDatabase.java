package org.xiangbang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;

/** An empty database on the server of the running application, with the same owner; it is dropped when the test ends. */
record EmptyDatabase(String name, Migrator owner) implements AutoCloseable {

    static EmptyDatabase create(Migrator running) throws SQLException {
        var name = "empty_" + UUID.randomUUID().toString().replace('-', '_');
        var url = running.url().replaceFirst("/[^/]*$", "/" + name);
        var made = new EmptyDatabase(name, new Migrator(url, running.user(), running.password(), running.owner()));
        asSuperuser(
                running.url(),
                "create database %s owner %s".formatted(name, running.owner().orElseThrow()));
        return made;
    }

    /** Makes what the versioned migrations up to that one make; once more for the ones after it. */
    void migrate(Flyway application, MigrationVersion last) {
        var versioned = Arrays.stream(application.getConfiguration().getJavaMigrations())
                .filter(migration -> migration.getVersion() != null)
                .toArray(JavaMigration[]::new);
        Flyway.configure()
                .configuration(application.getConfiguration())
                .dataSource(url(), owner.user(), owner.password())
                .javaMigrations(versioned)
                .target(last)
                .load()
                .migrate();
    }

    String url() {
        return owner.url();
    }

    Connection connect() throws SQLException {
        return owner.connect();
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

    private static void asSuperuser(String server, String sql) throws SQLException {
        try (var connection = TestSuperuser.connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        asSuperuser(url().replaceFirst("/[^/]*$", "/postgres"), "drop database " + name + " with (force)");
    }
}
