package org.xiangbang.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Waits for the server without end where a statement may take longer than others: while migrations run, and in transactions that say so.
 * Everywhere else a server from which nothing comes is given up a little after the time that a statement has (ADR 0261).
 */
@Component
class PatientConnection implements Callback {

    /** Makes the connection of the current transaction patient; the pool undoes it when it gets the connection back. */
    static void of(DataSource source) {
        var connection = DataSourceUtils.getConnection(source);
        try {
            makePatient(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void makePatient(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("the connection is gone", lost);
        }
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        makePatient(context.getConnection());
    }

    @Override
    public String getCallbackName() {
        return "patient";
    }
}
