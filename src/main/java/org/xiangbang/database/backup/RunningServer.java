package org.xiangbang.database.backup;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.shared.VisibleText;

/** The embedded server of a data folder while the program runs, as its role for backups meets it: by the replication protocol. */
final class RunningServer implements AutoCloseable {
    private static final String SLOT = "xiangbang_backup";
    private static final int PORT_LINE = 3;
    private static final String TAKEN = "42710";
    private static final String BAD_LOGIN = "28";

    private final Connection connection;
    private final Socket socket;

    private RunningServer(Connection connection, Socket socket) {
        this.connection = connection;
        this.socket = socket;
    }

    /**
     * Signs in and has the server keep, for as long as the connection lasts, the log that is written from now on.
     *
     * @throws DatabaseRefused when it does not run, does not know the role, or another backup is being made
     */
    static RunningServer open(Path data) throws IOException {
        var secret = data.resolve("backup-password");
        var mark = data.resolve("postgresql").resolve("postmaster.pid");
        if (!Files.exists(mark)) throw new DatabaseRefused("backup.not-running", null, data);
        if (!Files.exists(secret)) throw new DatabaseRefused("backup.no-role", null, data);
        var lines = Files.readAllLines(mark);
        if (lines.size() <= PORT_LINE) throw new DatabaseRefused("backup.not-running", null, data);
        var port = VisibleText.of(lines.get(PORT_LINE));
        try {
            return signedIn(port, VisibleText.of(Files.readString(secret)), data);
        } catch (SQLException refused) {
            if (TAKEN.equals(refused.getSQLState())) throw new DatabaseRefused("backup.another-runs", refused, data);
            if (refused.getSQLState() != null && refused.getSQLState().startsWith(BAD_LOGIN))
                throw new DatabaseRefused("backup.no-role", refused, data);
            throw new DatabaseRefused("backup.not-running", refused, data);
        }
    }

    private static RunningServer signedIn(String port, String secret, Path data) throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", "xiangbang_backup");
        settings.setProperty("password", secret);
        settings.setProperty("replication", "true");
        settings.setProperty("preferQueryMode", "simple");
        settings.setProperty("assumeMinServerVersion", "15");
        settings.setProperty("socketFactory", CapturedSocket.class.getName());
        var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/", settings);
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE_REPLICATION_SLOT " + SLOT + " TEMPORARY PHYSICAL (RESERVE_WAL)");
            return new RunningServer(connection, CapturedSocket.last());
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** The connection beneath the driver, which has nothing of its own to read there between two statements. */
    Socket socket() {
        return socket;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // The server notices that it is gone either way.
        }
    }
}
