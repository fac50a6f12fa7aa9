package org.xiangbang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;

/**
 * The role that signs in to migrate, and then becomes the owner of the database.
 *
 * @param owner empty where the application's own role is used: in a database from before the roles were divided, and where nothing is to
 *     be migrated
 */
public record Migrator(String url, String user, String password, Optional<String> owner)
        implements FlywayConnectionDetails {
    private static final String MISSING_RIGHT = "42501";

    /** A connection that works as the owner. */
    public Connection connect() throws SQLException {
        var connection = ServerDatabase.open(url, user, password);
        try (var statement = connection.createStatement()) {
            statement.execute(becomeOwner());
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    /** The statement with which a session of the migrator begins. */
    public String becomeOwner() {
        return owner.map(role -> "set role \"" + role.replace("\"", "\"\"") + "\"")
                .orElse("select 1");
    }

    /** Was a statement refused because a right is missing? */
    static boolean lacks(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException refused && MISSING_RIGHT.equals(refused.getSQLState())) return true;
        return false;
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
