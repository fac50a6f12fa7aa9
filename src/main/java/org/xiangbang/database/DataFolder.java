package org.xiangbang.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.xiangbang.shared.VisibleText;

/** The folder of the embedded database. Only one running application at a time holds it. */
public final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Locks the folder, and closes it to other users of the machine. The operating system releases the lock when this process ends,
     * however it ends.
     *
     * @throws DatabaseRefused when another process holds it, or it cannot be written
     */
    public static DataFolder take(Path folder) {
        var root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            PrivateFiles.closeFolders(root);
            var channel =
                    FileChannel.open(root.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock != null) return new DataFolder(root, channel, lock);
            channel.close();
        } catch (IOException e) {
            throw new DatabaseRefused("database.folder-unusable", e, root);
        }
        throw new DatabaseRefused("database.folder-in-use", null, root);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path root() {
        return root;
    }

    /** The folder of the database files themselves. */
    public Path cluster() {
        return root.resolve("postgresql");
    }

    public Path log() {
        return root.resolve("postgresql.log");
    }

    /** Reads the secret in the file of that name. It is made on first use, and only its owner can read it. */
    String secret(String name) throws IOException {
        var file = root.resolve(name);
        if (!Files.exists(file) || Files.size(file) == 0) {
            var secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            PrivateFiles.write(file, HexFormat.of().formatHex(secret));
        }
        PrivateFiles.close(file);
        return VisibleText.of(Files.readString(file));
    }

    /**
     * Moves the database aside if it was asked to begin anew. The request goes last, so that an interrupted start does
     * the rest the next time.
     */
    void putAsideIfAsked() throws IOException {
        if (!Files.exists(NextStart.request(root))) return;
        if (Files.exists(cluster()))
            Files.move(cluster(), root.resolve("postgresql.kept-" + System.currentTimeMillis()));
        Files.deleteIfExists(completed());
        Files.delete(NextStart.request(root));
    }

    /**
     * Moves a database aside whose creation was interrupted, so that it is made again. It never contained any data of ours, but
     * it is kept all the same.
     */
    void putHalfMadeClusterAside() throws IOException {
        if (Files.exists(cluster()) && !Files.exists(completed()))
            Files.move(cluster(), root.resolve("postgresql.interrupted-" + System.currentTimeMillis()));
    }

    public void markCompleted() throws IOException {
        if (!Files.exists(completed())) Files.createFile(completed());
    }

    private Path completed() {
        return root.resolve("postgresql.completed");
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
