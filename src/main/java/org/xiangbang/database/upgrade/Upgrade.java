package org.xiangbang.database.upgrade;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.database.DataFolder;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.EmbeddedDatabase;
import org.xiangbang.database.FormerServer;
import org.xiangbang.database.LeftoverServer;
import org.xiangbang.database.NewCluster;
import org.xiangbang.database.ServerPrograms;
import org.xiangbang.database.backup.Size;
import org.xiangbang.shared.startup.OperatorSentence;

/**
 * Makes a database of this line beside the former one, with the same migrations, fills it with the former one's rows, compares the two table by table, and
 * only then puts it in the former one's place, which is kept.
 *
 * @param folder held until it is over
 * @param binaries where the programs of this line are unpacked to
 */
record Upgrade(DataFolder folder, Path binaries, PrintStream out) {
    /** A new cluster without rows, and what its log needs. */
    private static final long EMPTY = 300L << 20;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** @param kept where the former database is now */
    record Done(int tables, long rows, long seconds, Path kept) {}

    /** @throws DatabaseRefused when the database is not of an older line than this version's */
    int line() throws IOException {
        var line = folder.line().orElseThrow(() -> new DatabaseRefused("upgrade.none", null, folder.root()));
        if (line == ServerPrograms.LINE) throw new DatabaseRefused("upgrade.not-needed", null, folder.root(), line);
        if (line > ServerPrograms.LINE)
            throw new DatabaseRefused("database.newer-line", null, folder.root(), line, ServerPrograms.LINE);
        return line;
    }

    /** @throws DatabaseRefused when it cannot be done, or a table is not the same; then the former database is as it was */
    Done run(FormerPrograms programs) throws IOException, SQLException {
        var begun = Instant.now();
        discard();
        room();
        try {
            List<Table.Content> copied;
            var old = new ServerPrograms(folder, folder.upgrade().resolve("binaries"), line());
            programs.unpack(old.unpacked().resolve("PG"));
            try (var former = FormerServer.start(old);
                    var from = former.connect()) {
                copied = filled(from);
            }
            try (var made = DataFolder.take(folder.upgrade())) {
                LeftoverServer.awaitEnd(made.cluster());
                EmptyCluster.finish(new ServerPrograms(made, binaries));
            }
            var kept = folder.root()
                    .resolve("postgresql.kept-%d-%s"
                            .formatted(line(), TIME.format(ZonedDateTime.now(ZoneId.of("Asia/Shanghai")))));
            folder.exchange(kept);
            var rows = copied.stream().mapToLong(Table.Content::rows).sum();
            return new Done(
                    copied.size(), rows, Duration.between(begun, Instant.now()).toSeconds(), kept);
        } finally {
            discard();
        }
    }

    private List<Table.Content> filled(Connection from) throws IOException, SQLException {
        try (var made = EmbeddedDatabase.start(folder.upgrade(), binaries, new EmptyCluster(new NewCluster()))) {
            var schema = Schema.of(from, folder.root());
            schema.make(made.migrator());
            try (var to = made.migrator().connect()) {
                var copy = new TableCopy(from, to);
                schema.compare(to);
                copy.run();
                out.println(OperatorSentence.both("upgrade.compared"));
                var contents = copy.compared();
                contents.forEach(content -> out.println(content.told()));
                return contents;
            }
        }
    }

    /** What an upgrade that was killed has left, with the server that outlived it. */
    private void discard() throws IOException {
        if (!Files.exists(folder.upgrade())) return;
        LeftoverServer.stop(folder.upgrade().resolve("postgresql"));
        FileSystemUtils.deleteRecursively(folder.upgrade());
    }

    private void room() throws IOException {
        long needed = EMPTY;
        try (var files = Files.walk(folder.cluster())) {
            for (var file : files.filter(Files::isRegularFile).toList())
                if (!file.getParent().endsWith("pg_wal")) needed += Files.size(file);
        }
        var free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < needed)
            throw new DatabaseRefused("upgrade.no-room", null, folder.root(), Size.of(free), Size.of(needed));
    }
}
