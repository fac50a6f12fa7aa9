package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A data folder whose server can count statements and the time in which it plans them; an application starts on it as on any other. */
public final class CountingServer {
    private CountingServer() {}

    public static void prepare(Path data, Path binaries) throws IOException, SQLException {
        try (var database = EmbeddedDatabase.start(data, binaries, true)) {
            var password = Files.readString(data.resolve("password")).strip();
            try (var superuser = DriverManager.getConnection(database.getJdbcUrl(), "postgres", password);
                    var statement = superuser.createStatement()) {
                statement.execute("alter system set shared_preload_libraries = 'pg_stat_statements'");
            }
        }
    }
}
