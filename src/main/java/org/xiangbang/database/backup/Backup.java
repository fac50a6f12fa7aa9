package org.xiangbang.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.PrivateFiles;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.backup.LastBackup;

/** Makes one backup of a data folder whose program runs. It has its name only when everything is written and was read back. */
record Backup(Path data, Path root) {
    private static final int BUFFER = 1 << 20;
    private static final String SCHEMA = """
            select version from migrations.flyway_schema_history where success and version is not null
             order by installed_rank desc limit 1
            """;

    /** @param bytes of the backup, without its keys */
    record Made(Path folder, Path keys, long bytes) {}

    /** @throws DatabaseRefused when it cannot be made; then nothing is left */
    Made make(char[] passphrase) throws IOException {
        try (var target = Target.take(root);
                var server = RunningServer.open(data)) {
            room();
            var backup = target.next();
            var folder = root.resolve(backup.name() + Target.UNFINISHED);
            try {
                Files.createDirectory(folder);
                PrivateFiles.closeFolders(folder);
                var keys = folder.resolve("keys");
                SealedKeys.seal(SealedKeys.of(data), keys, backup.name(), passphrase);
                fill(server, backup, folder, Digests.of(keys));
                Files.move(keys, backup.keys());
                Files.move(folder, backup.path(), StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException | RuntimeException failed) {
                FileSystemUtils.deleteRecursively(folder);
                Files.deleteIfExists(backup.keys());
                throw told(failed);
            }
            var bytes = size(backup.path());
            new LastBackup(Instant.now(), bytes, backup.path().toString()).note(data);
            return new Made(backup.path(), backup.keys(), bytes);
        } catch (SQLException e) {
            throw new DatabaseRefused("backup.server-ended", e, data);
        }
    }

    private RuntimeException told(Exception failed) {
        if (failed instanceof DatabaseRefused refused) return refused;
        return new DatabaseRefused("backup.unwritten", failed, root, failed.getMessage());
    }

    /** @throws DatabaseRefused when the disk has less room than the server's files take */
    private void room() throws IOException {
        var needed = size(data.resolve("postgresql"));
        var free = Files.getFileStore(root).getUsableSpace();
        if (free < needed) throw new DatabaseRefused("backup.no-room", null, root, Size.of(free), Size.of(needed));
    }

    /** The log is left out: of it a backup takes only what is written meanwhile. A file may vanish while the server works. */
    private static long size(Path folder) throws IOException {
        var bytes = new AtomicLong();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path within, BasicFileAttributes attributes) {
                return within.endsWith("pg_wal") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                bytes.addAndGet(attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException vanished) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.get();
    }

    private void fill(RunningServer server, BackupFolder backup, Path folder, String keys)
            throws IOException, SQLException {
        var begun = Instant.now();
        var sent = Digests.sha256();
        try (var tar = new DigestOutputStream(open(folder.resolve(BackupFolder.TAR)), sent);
                var manifest = open(folder.resolve(BackupFolder.MANIFEST))) {
            new BaseBackup(server.socket(), tar, manifest).receive(backup.name(), data);
        }
        var log = BackupFolder.JSON
                .readTree(folder.resolve(BackupFolder.MANIFEST).toFile())
                .path("WAL-Ranges")
                .path(0);
        var note = new BackupNote(
                backup.name(),
                Optional.ofNullable(Backup.class.getPackage().getImplementationVersion())
                        .orElse("unpacked"),
                server.version(),
                schema(),
                begun,
                Instant.now(),
                Files.size(folder.resolve(BackupFolder.TAR)),
                log.path("Timeline").asInt(),
                log.path("Start-LSN").asText(),
                log.path("End-LSN").asText(),
                keys);
        BackupFolder.JSON.writeValue(folder.resolve(BackupFolder.NOTE).toFile(), note);
        seal(folder, Digests.of(sent));
    }

    /** @param sent the digest of what the server has sent */
    private static void seal(Path folder, String sent) throws IOException {
        var sums = new StringBuilder();
        for (var file : BackupFolder.FILES) {
            reachDisk(folder.resolve(file));
            sums.append(Digests.of(folder.resolve(file)))
                    .append("  ")
                    .append(file)
                    .append('\n');
        }
        if (!sums.toString().startsWith(sent)) throw new IOException("what is read is not what was written");
        Files.writeString(folder.resolve(BackupFolder.SUMS), sums);
        reachDisk(folder.resolve(BackupFolder.SUMS));
    }

    private String schema() throws IOException, SQLException {
        var port = VisibleText.of(Files.readAllLines(data.resolve("postgresql").resolve("postmaster.pid"))
                .get(3));
        try (var application = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/xiangbang",
                        "xiangbang",
                        VisibleText.of(Files.readString(data.resolve("password"))));
                var statement = application.createStatement();
                var row = statement.executeQuery(SCHEMA)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static OutputStream open(Path file) throws IOException {
        PrivateFiles.write(file, "");
        return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    private static void reachDisk(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }
}
