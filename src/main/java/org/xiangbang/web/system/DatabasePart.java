package org.xiangbang.web.system;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.demonstration.FreshData;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** The database and the disk. Papers are kept in the database. */
@Repository
class DatabasePart implements SystemPart {
    /** A database that cannot write stops every act (ours, decision 0181). */
    private static final long LITTLE = 1L << 30;

    private static final String TABLES = """
            select c.oid::regclass::text as name, pg_total_relation_size(c.oid) as bytes
              from pg_class c where c.relkind = 'r' order by 2 desc limit 5
            """;

    private static final String SCHEMA = """
            select version from migrations.flyway_schema_history where success and version is not null
             order by installed_rank desc limit 1
            """;

    private final JdbcClient db;
    private final DataSource source;
    private final FreshData data;
    private final Path folder;
    private final Sentences sentences;
    private final Show show;

    DatabasePart(
            JdbcClient db,
            DataSource source,
            FreshData data,
            @Value("${xiangbang.data-directory}") Path folder,
            Sentences sentences,
            Show show) {
        this.db = db;
        this.source = source;
        this.data = data;
        this.folder = folder;
        this.sentences = sentences;
        this.show = show;
    }

    private record Table(String name, long bytes) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String word() {
        return "database";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var lines = new SystemLines(sentences, locale)
                .say("database", text("select 'PostgreSQL ' || current_setting('server_version')"))
                .say("database-kind", sentences.text(data.possible() ? "system.embedded" : "system.server", locale))
                .say("schema", text(SCHEMA))
                .say("database-size", show.size(number("select pg_database_size(current_database())")));
        connections(lines, locale);
        disk(lines, locale);
        db.sql(TABLES)
                .query(Table.class)
                .list()
                .forEach(table -> lines.named(
                        "table." + table.name(),
                        sentences.text("system.table", locale, table.name()),
                        show.size(table.bytes()),
                        false,
                        null));
        return lines.all();
    }

    private void connections(SystemLines lines, Locale locale) {
        try {
            var pool = source.unwrap(HikariDataSource.class);
            var state = pool.getHikariPoolMXBean();
            var waiting = state.getThreadsAwaitingConnection();
            lines.say(
                    "connections",
                    sentences.text(
                            "system.connections",
                            locale,
                            state.getActiveConnections(),
                            pool.getMaximumPoolSize(),
                            waiting));
        } catch (SQLException noPool) {
            throw new IllegalStateException(noPool);
        }
        lines.say(
                "server-connections",
                sentences.text(
                        "system.of",
                        locale,
                        number("select count(*) from pg_stat_activity where backend_type = 'client backend'"),
                        number("select current_setting('max_connections')::bigint")));
    }

    private void disk(SystemLines lines, Locale locale) {
        var free = free();
        var said = free < 0 ? sentences.text("system.unknown", locale) : show.size(free);
        lines.say("disk", said, free < LITTLE, null);
    }

    /** Where the database is on another server, its disk is seen there. @return -1 if the disk cannot be read */
    private long free() {
        var there = folder.toAbsolutePath();
        while (!Files.exists(there)) there = there.getParent();
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unreadable) {
            return -1;
        }
    }

    @Override
    public long alarms() {
        return free() < LITTLE ? 1 : 0;
    }

    private String text(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    private long number(String sql) {
        return db.sql(sql).query(Long.class).single();
    }
}
