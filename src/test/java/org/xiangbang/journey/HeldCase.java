package org.xiangbang.journey;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Another person's act on a case that does not end: it locks the case's row until this is closed. */
final class HeldCase implements AutoCloseable {
    private static final int MOST = 200;
    private static final int PAUSE_MILLIS = 50;

    private final Connection connection;

    HeldCase(DataSource database, String caseNo) throws SQLException {
        connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var lock =
                connection.prepareStatement("select case_no from cases.case_file where case_no = ? for update")) {
            lock.setString(1, caseNo);
            lock.executeQuery();
        }
    }

    /** Waits until another act waits for the row, and ends that act as the server does when it takes too long. */
    void endsTheWait() throws SQLException, InterruptedException {
        for (int i = 0; i < MOST; i++) {
            try (var end = connection.prepareStatement("""
                            select pg_cancel_backend(pid) from pg_stat_activity
                             where pg_backend_pid() = any (pg_blocking_pids(pid))
                            """);
                    var ended = end.executeQuery()) {
                if (ended.next()) return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("nobody waits for the case");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
