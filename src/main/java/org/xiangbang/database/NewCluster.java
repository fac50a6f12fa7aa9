package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the files of a new database server with a checksum on every page, which the library's own call cannot ask for.
 *
 * <p>The library makes no files itself where it finds a {@code postgresql.conf}; {@link #reserve} uses that.
 */
final class NewCluster {
    private final DataFolder folder;
    private final ServerPrograms programs;

    NewCluster(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** @return whether there is no cluster yet, so that {@link #create} has to follow */
    boolean reserve() throws IOException {
        var cluster = folder.cluster();
        if (Files.exists(cluster)) return false;
        Files.createDirectory(cluster);
        PrivateFiles.closeFolders(cluster);
        Files.createFile(cluster.resolve("postgresql.conf"));
        return true;
    }

    /** Makes the cluster. Called when the library has unpacked the programs and has not started the server yet. */
    void create() throws IOException {
        var made = folder.root().resolve("postgresql.new");
        FileSystemUtils.deleteRecursively(made);
        // The superuser must have a password for as long as initdb runs; nobody keeps it, and ClusterRoles takes it
        // away.
        var password = folder.root().resolve("postgresql.superuser");
        PrivateFiles.write(password, UUID.randomUUID().toString());
        try {
            programs.run("initdb", options(made, password), "");
        } finally {
            Files.delete(password);
        }
        try (var files = Files.list(made)) {
            for (var file : files.toList())
                Files.move(file, folder.cluster().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.delete(made);
    }

    private static List<String> options(Path made, Path password) {
        return List.of(
                "--pgdata=" + made,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums");
    }
}
