package org.xiangbang.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.database.DataFolder;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.EmbeddedDatabase;
import org.xiangbang.database.PrivateFiles;
import org.xiangbang.shared.backup.RestoredFolder;
import org.xiangbang.shared.startup.OperatorSentence;

/**
 * Makes a data folder from a backup: beside its place, so that it is there only when the server has recovered, was started with its own
 * roles and was stopped.
 *
 * @param wal the archive of the server's log; empty: the restored folder is as the backup was at its end
 * @param until the moment after which nothing is restored; empty: everything that the archive has
 * @param programs where the server's programs are unpacked to; empty: in the new folder
 */
record Restoration(BackupFolder backup, Path to, Optional<Path> wal, Optional<Instant> until, Optional<Path> programs) {

    private static final long SEGMENT = 16L << 20;

    /** @throws DatabaseRefused when it cannot be done, before anything is written */
    void check() throws IOException {
        var note = backup.note();
        if (until.isPresent() && wal.isEmpty()) throw new DatabaseRefused("backup.until-needs-wal", null);
        if (until.isPresent() && until.get().isBefore(note.begun()))
            throw new DatabaseRefused("backup.until-too-early", null, note.when());
        if (wal.isPresent() && !Files.isDirectory(wal.get()))
            throw new DatabaseRefused("backup.wal-missing", null, wal.get());
        place();
        if (to.getParent() == null || !Files.isDirectory(to.getParent()) || !Files.isWritable(to.getParent()))
            throw new DatabaseRefused("backup.target-missing", null, to.getParent());
        room(note);
    }

    /** The new folder is made beside its place and moved there in the end, so that nothing may be in that place. */
    private void place() throws IOException {
        if (to.startsWith(backup.path())) throw new DatabaseRefused("backup.into-backup", null, to);
        if (!Files.exists(to)) return;
        if (!Files.isDirectory(to)) throw new DatabaseRefused("backup.no-folder", null, to);
        if (Files.exists(to.resolve("in-use.lock"))) {
            try {
                DataFolder.take(to).close();
            } catch (DatabaseRefused running) {
                throw new DatabaseRefused("backup.to-in-use", running, to);
            }
        }
        if (to.toFile().list().length > 0) throw new DatabaseRefused("backup.not-empty", null, to);
        if (to.getParent() != null && !Files.getFileStore(to).equals(Files.getFileStore(to.getParent())))
            throw new DatabaseRefused("backup.mount-point", null, to);
    }

    /** The archived log is unpacked all at once. */
    private void room(BackupNote note) throws IOException {
        var log = wal.isEmpty() ? 0 : Recovery.needed(wal.get(), note).size();
        var needed = note.bytes() + log * SEGMENT;
        var free = Files.getFileStore(to.getParent()).getUsableSpace();
        if (free < needed)
            throw new DatabaseRefused("backup.no-room", null, to.getParent(), Size.of(free), Size.of(needed));
    }

    /**
     * @param keys the files of secrets; without them the folder gets new ones
     * @return the time of the last thing that was saved in what is restored, as the server says it
     * @throws DatabaseRefused when it fails; then nothing is left
     */
    String run(Map<String, byte[]> keys) throws IOException {
        var unfinished = to.resolveSibling(to.getFileName() + Target.UNFINISHED);
        if (Files.exists(unfinished)) {
            DataFolder.take(unfinished).close();
            FileSystemUtils.deleteRecursively(unfinished);
        }
        try {
            Files.createDirectory(unfinished);
            PrivateFiles.closeFolders(unfinished);
            for (var key : keys.entrySet()) write(unfinished.resolve(key.getKey()), key.getValue());
            Files.createFile(unfinished.resolve("postgresql.completed"));
            return recovered(unfinished);
        } catch (DatabaseRefused refused) {
            FileSystemUtils.deleteRecursively(unfinished);
            throw refused.getCause() instanceof UncheckedIOException unwritten
                    ? unwritten(unwritten.getCause())
                    : refused;
        } catch (IOException | RuntimeException failed) {
            FileSystemUtils.deleteRecursively(unfinished);
            throw unwritten(failed);
        }
    }

    private DatabaseRefused unwritten(Exception failed) {
        return new DatabaseRefused("backup.unwritten", failed, to, failed.getMessage());
    }

    private static void write(Path file, byte[] secret) throws IOException {
        PrivateFiles.write(file, "");
        Files.write(file, secret);
    }

    private String recovered(Path unfinished) throws IOException {
        var recovery = new Recovery(backup, wal, until);
        var binaries =
                programs.orElse(unfinished.resolve("binaries")).toAbsolutePath().normalize();
        EmbeddedDatabase.start(unfinished, binaries, recovery::make).close();
        Files.writeString(unfinished.resolve(RestoredFolder.FILE), mark(recovery.last()));
        Files.deleteIfExists(to);
        Files.move(unfinished, to);
        return recovery.last();
    }

    private String mark(String last) {
        return "%s, %s%n%s%n".formatted(backup.name(), last, OperatorSentence.both("backup.mark"));
    }
}
