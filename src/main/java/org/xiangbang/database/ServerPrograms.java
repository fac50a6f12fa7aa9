package org.xiangbang.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of the embedded server beside those that the library starts itself.
 *
 * @param binaries where each line of PostgreSQL has a folder of its own
 */
public record ServerPrograms(DataFolder folder, Path binaries, int line) {
    /** The line of PostgreSQL that this version brings: the first number of its version. */
    public static final int LINE = 18;

    /** The library's marks in a folder of programs. */
    private static final String WHOLE = ".exists";

    private static final String BEING_UNPACKED = "epg-lock";

    public ServerPrograms(DataFolder folder, Path binaries) {
        this(folder, binaries, LINE);
    }

    /** Those of another line, which another version of this program has unpacked, are never taken for its own. */
    public Path unpacked() {
        return binaries.resolve("postgresql-" + line);
    }

    /**
     * Takes away programs that were unpacked by half before a run was killed: the library would stumble over them at every start. What
     * another run is unpacking at this moment stays.
     */
    void settle() throws IOException {
        if (!Files.isDirectory(unpacked())) return;
        try (var versions = Files.newDirectoryStream(unpacked(), "PG-*")) {
            for (var version : versions)
                if (!Files.exists(version.resolve(WHOLE)) && isLeft(version.resolve(BEING_UNPACKED)))
                    FileSystemUtils.deleteRecursively(version);
        }
    }

    private static boolean isLeft(Path lock) throws IOException {
        if (!Files.exists(lock)) return true;
        try (var file = FileChannel.open(lock, StandardOpenOption.WRITE);
                var free = file.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    /**
     * Reads what the server would find out only when it starts.
     *
     * @throws DatabaseRefused when another line has made the database; nothing is changed
     */
    void check() throws IOException {
        var made = folder.line();
        if (made.isEmpty() || made.get() == LINE) return;
        throw new DatabaseRefused(
                made.get() < LINE ? "database.older-line" : "database.newer-line",
                null,
                folder.root(),
                made.get(),
                LINE);
    }

    /**
     * Runs a program to its end; what it says goes to the server's log.
     *
     * @param name such as {@code initdb}
     * @throws IOException when it fails; its message is what the program said
     */
    public void run(String name, List<String> options, String input) throws IOException {
        var command = new ArrayList<String>();
        // The server refuses to run as root. In a user namespace of its own it runs as the user nobody.
        if (supports("unix") && Files.getAttribute(folder.root(), "unix:uid").equals(0))
            command.addAll(List.of("unshare", "-U"));
        command.add(find(name).toString());
        command.addAll(options);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.log().toFile()))
                .start();
        var failed = !reads(process, input);
        try {
            if (process.waitFor() != 0 || failed) throw new IOException(name + ": " + Files.readString(folder.log()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** @return whether it read everything before it ended */
    private static boolean reads(Process process, String input) {
        try (var written = process.getOutputStream()) {
            written.write(input.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    /** Looks among the programs that were unpacked last, in case an update has left older ones beside them. */
    private Path find(String name) throws IOException {
        try (var versions = Files.list(unpacked())) {
            return versions.map(version -> version.resolve("bin"))
                    .flatMap(bin -> List.of(bin.resolve(name), bin.resolve(name + ".exe")).stream())
                    .filter(Files::exists)
                    .max(Comparator.comparing(
                            program -> program.getParent().getParent().toFile().lastModified()))
                    .orElseThrow(() -> new IOException("no " + name + " in " + binaries));
        }
    }

    private boolean supports(String view) {
        return folder.root().getFileSystem().supportedFileAttributeViews().contains(view);
    }
}
