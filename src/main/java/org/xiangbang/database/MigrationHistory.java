package org.xiangbang.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Says which migrations made a database. Those from before the baseline (decision 0090) are no longer supported. */
final class MigrationHistory {
    private static final String KEPT = "select to_regclass('migrations.flyway_schema_history') is not null";

    /** Versions before the baseline are numbers of three digits; since the baseline they begin with a date. */
    static final String BEFORE_BASELINE =
            "select exists (select 1 from migrations.flyway_schema_history where version ~ '^[0-9]{3}$')";

    private MigrationHistory() {}

    /**
     * Only reads, so that the version which made the database can still use it unchanged.
     *
     * @param place the folder or address by which the operator knows the database
     * @throws DatabaseRefused when migrations from before the baseline made it
     */
    static void check(Connection connection, Object place) throws SQLException {
        if (is(connection, KEPT) && is(connection, BEFORE_BASELINE))
            throw new DatabaseRefused("database.before-baseline", null, place);
    }

    private static boolean is(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
