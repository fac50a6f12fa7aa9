package org.xiangbang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the files of a new database server with a checksum on every page, which the library's own call cannot ask for.
 *
 * <p>The library makes no files itself where it finds a {@code postgresql.conf}; {@link #reserve} uses that.
 */
final class NewCluster {
    private final DataFolder folder;
    private final Path binaries;

    NewCluster(DataFolder folder, Path binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** @return whether there is no cluster yet, so that {@link #create} has to follow */
    boolean reserve() throws IOException {
        var cluster = folder.cluster();
        if (Files.exists(cluster)) return false;
        Files.createDirectory(cluster);
        if (supports("posix")) Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        Files.createFile(cluster.resolve("postgresql.conf"));
        return true;
    }

    /** Makes the cluster. Called when the library has unpacked the programs and has not started the server yet. */
    void create(Path passwordFile) {
        try {
            var made = folder.root().resolve("postgresql.new");
            FileSystemUtils.deleteRecursively(made);
            run(command(made, passwordFile));
            try (var files = Files.list(made)) {
                for (var file : files.toList())
                    Files.move(file, folder.cluster().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.delete(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(Path made, Path passwordFile) throws IOException {
        var command = new ArrayList<String>();
        // The server refuses to run as root. In a user namespace of its own it runs as the user nobody.
        if (supports("unix") && Files.getAttribute(folder.root(), "unix:uid").equals(0))
            command.addAll(List.of("unshare", "-U"));
        command.addAll(List.of(
                initdb().toString(),
                "--pgdata=" + made,
                "--username=postgres",
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        return command;
    }

    /** Finds initdb among the programs that were unpacked last, in case an upgrade has left older ones beside them. */
    private Path initdb() throws IOException {
        try (var unpacked = Files.list(binaries)) {
            return unpacked.map(version -> version.resolve("bin"))
                    .flatMap(bin -> List.of(bin.resolve("initdb"), bin.resolve("initdb.exe")).stream())
                    .filter(Files::exists)
                    .max(Comparator.comparing(
                            program -> program.getParent().getParent().toFile().lastModified()))
                    .orElseThrow(() -> new IOException("no initdb in " + binaries));
        }
    }

    private void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.log().toFile()))
                .start();
        try {
            var exit = process.waitFor();
            if (exit != 0) throw new IOException("initdb ended with " + exit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private boolean supports(String view) {
        return folder.root().getFileSystem().supportedFileAttributeViews().contains(view);
    }
}
