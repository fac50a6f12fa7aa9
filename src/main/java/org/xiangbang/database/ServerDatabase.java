package org.xiangbang.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/** A PostgreSQL server that the operator runs. */
record ServerDatabase(String url, String user, String password) implements JdbcConnectionDetails {
    private static final int OLDEST = 15;

    /**
     * @throws DatabaseRefused when the server cannot be reached, is not PostgreSQL, is older than version 15, or was made
     *     before the baseline
     */
    ServerDatabase check() {
        if (!url.startsWith("jdbc:postgresql:")) throw new DatabaseRefused("database.not-postgresql", null, url);
        try (var connection = DriverManager.getConnection(url, user, password)) {
            var found = connection.getMetaData();
            if (isTooOld(found.getDatabaseMajorVersion()))
                throw new DatabaseRefused("database.too-old", null, url, found.getDatabaseProductVersion());
            MigrationHistory.check(connection, url);
            return this;
        } catch (SQLException e) {
            throw new DatabaseRefused("database.unreachable", e, url);
        }
    }

    static boolean isTooOld(int majorVersion) {
        return majorVersion < OLDEST;
    }

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }
}
