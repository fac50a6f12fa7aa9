package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A data folder whose server can count statements and the time in which it plans them, and has a superuser for it; an application starts on
 * it as on any other.
 */
public final class CountingServer {
    private CountingServer() {}

    public static void prepare(Path data, Path binaries) throws IOException {
        EmbeddedDatabase.start(data, binaries, true).close();
        TestSuperuser.make(data, binaries);
        Files.writeString(
                data.resolve("postgresql/postgresql.auto.conf"),
                "shared_preload_libraries = 'pg_stat_statements'\n",
                StandardOpenOption.APPEND);
    }
}
