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
import java.util.Optional;
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

    /** The line of PostgreSQL that made the database; empty where there is none. */
    public Optional<Integer> line() throws IOException {
        var version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version)) return Optional.empty();
        return Optional.of(Integer.valueOf(VisibleText.of(Files.readString(version))));
    }

    /** Where an upgrade makes the database that takes the place of this one: a data folder within this one. */
    public Path upgrade() {
        return root.resolve("upgrade.unfinished");
    }

    /**
     * Puts the upgraded database in the place of the former one. Between the two moves there is none at its place; a start that finds it so
     * does the second one.
     *
     * @param kept where the former one goes
     */
    public void exchange(Path kept) throws IOException {
        Files.createFile(exchanging());
        try {
            Files.move(cluster(), kept);
            finishExchange();
        } catch (IOException failed) {
            if (Files.exists(kept) && !Files.exists(cluster())) Files.move(kept, cluster());
            Files.deleteIfExists(exchanging());
            throw failed;
        }
    }

    /** Does what an upgrade that was killed between its two moves has left undone. */
    public void finishExchange() throws IOException {
        if (!Files.exists(exchanging())) return;
        var made = upgrade().resolve(cluster().getFileName());
        if (!Files.exists(cluster()) && Files.exists(made)) Files.move(made, cluster());
        Files.delete(exchanging());
    }

    private Path exchanging() {
        return root.resolve("upgrade.exchanging");
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

    /** Does what was asked for, or left undone, before this start. */
    void settle() throws IOException {
        finishExchange();
        putAsideIfAsked();
        putHalfMadeClusterAside();
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
