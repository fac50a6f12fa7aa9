package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A superuser that only the databases of tests have: to make databases, and to count what statements cost. */
public final class TestSuperuser {
    private static final String NAME = "test_superuser";
    private static final String PASSWORD = "of-tests";

    private TestSuperuser() {}

    /** Makes it in the cluster of a data folder whose server is stopped. */
    public static void make(Path data, Path binaries) throws IOException {
        try (var folder = DataFolder.take(data)) {
            new StandaloneServer(new ServerPrograms(folder, binaries.toAbsolutePath()))
                    .run("postgres", "create role %s superuser login password '%s'".formatted(NAME, PASSWORD));
        }
    }

    /** @param server address of any database of the server */
    public static Connection connect(String server) throws SQLException {
        return DriverManager.getConnection(server, NAME, PASSWORD);
    }
}
