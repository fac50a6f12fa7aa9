package org.xiangbang.database.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.database.DatabaseRefused;

/** The folder in which backups are made, each under a name of its own and unfinished until everything is there. */
final class Target implements AutoCloseable {
    static final String UNFINISHED = ".unfinished";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'xiangbang-'yyyyMMdd-HHmmss");

    private final Path root;
    private final FileChannel channel;

    private Target(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws DatabaseRefused when it is not there, cannot be written, or lies in the data folder */
    static Path check(Path root, Path data) throws IOException {
        if (!Files.isDirectory(root)) throw new DatabaseRefused("backup.target-missing", null, root);
        if (Files.isDirectory(data) && root.toRealPath().startsWith(data.toRealPath()))
            throw new DatabaseRefused("backup.target-inside", null, root, data);
        if (!Files.isWritable(root)) throw new DatabaseRefused("backup.target-unwritable", null, root);
        return root;
    }

    /**
     * Holds it until it is closed, and removes what a command that was killed has left.
     *
     * @throws DatabaseRefused when another backup is being made there
     */
    static Target take(Path root) throws IOException {
        var channel = FileChannel.open(
                root.resolve(".xiangbang-backup.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(channel)) {
            channel.close();
            throw new DatabaseRefused("backup.another-runs", null, root);
        }
        try (var left = Files.newDirectoryStream(root, "xiangbang-*" + UNFINISHED)) {
            for (var folder : left) FileSystemUtils.deleteRecursively(folder);
        }
        return new Target(root, channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** A backup that begins now is named by the time in Beijing, to the second. */
    BackupFolder next() {
        return new BackupFolder(root.resolve(NAME.format(ZonedDateTime.now(ZoneId.of("Asia/Shanghai")))));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
