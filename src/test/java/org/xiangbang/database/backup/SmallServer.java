package org.xiangbang.database.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.xiangbang.database.ServerFolder;
import org.xiangbang.database.TestSuperuser;

/** The embedded server alone on a data folder with one table, which stands for the program's. */
final class SmallServer implements AutoCloseable {
    private static final String TABLES = """
            create schema migrations;
            create table migrations.flyway_schema_history (version text, success boolean, installed_rank int);
            insert into migrations.flyway_schema_history values ('20261128.00', true, 1);
            grant usage on schema migrations to xiangbang;
            grant select on migrations.flyway_schema_history to xiangbang;
            create table public.act (n int primary key, at timestamptz not null default clock_timestamp(), filler text);
            create table public.waiting (n int);
            create procedure public.after_restore() language sql as 'delete from public.waiting';
            """;

    private final ServerFolder server;

    private SmallServer(ServerFolder server) {
        this.server = server;
    }

    /** @param archive null for none */
    static SmallServer start(Path data, Path archive) {
        return new SmallServer(ServerFolder.start(data, archive));
    }

    /** With tables, and with the superuser of tests. */
    static SmallServer make(Path data, Path archive) throws IOException, SQLException {
        var made = new SmallServer(ServerFolder.startWithSuperuser(data, archive));
        made.run(TABLES);
        return made;
    }

    /** As the server does by itself when a segment has lasted. */
    void finishSegment() throws SQLException {
        try (var superuser = TestSuperuser.connect(server.url());
                var statement = superuser.createStatement()) {
            statement.execute("select pg_switch_wal()");
        }
    }

    Connection connect() throws SQLException {
        return server.connect();
    }

    void run(String sql) throws SQLException {
        try (var owner = connect();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    List<String> words(String sql) throws SQLException {
        try (var owner = connect();
                var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    /** Adds rows after another, each a transaction of its own. @return the last number */
    int act(int from, int number) throws SQLException {
        try (var owner = connect();
                var statement = owner.prepareStatement(
                        "insert into public.act (n, filler) values (?, repeat(md5(?::text), 50))")) {
            for (var n = from; n < from + number; n++) {
                statement.setInt(1, n);
                statement.setInt(2, n);
                statement.execute();
            }
        }
        return from + number - 1;
    }

    static List<Path> within(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
