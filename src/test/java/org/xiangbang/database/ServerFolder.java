package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.xiangbang.database.archive.WalArchive;

/** The embedded server alone, for tests of other packages. */
public final class ServerFolder implements AutoCloseable {
    private final EmbeddedDatabase database;

    private ServerFolder(EmbeddedDatabase database) {
        this.database = database;
    }

    /** @param archive of its log; null for none */
    public static ServerFolder start(Path data, Path archive) {
        return new ServerFolder(EmbeddedDatabase.start(
                data, ChildDatabase.BINARIES, false, archive == null ? WalArchive.none() : WalArchive.in(archive)));
    }

    /** The same, with a superuser whom only tests have. */
    public static ServerFolder startWithSuperuser(Path data, Path archive) throws IOException {
        start(data, null).close();
        TestSuperuser.make(data, ChildDatabase.BINARIES);
        return start(data, archive);
    }

    /** As the owner. */
    public Connection connect() throws SQLException {
        return database.migrator().connect();
    }

    public String url() {
        return database.getJdbcUrl();
    }

    @Override
    public void close() throws IOException {
        database.close();
    }
}
