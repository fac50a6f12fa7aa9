package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the files of a new database server with a checksum on every page, which the library's own call cannot ask for, and its database.
 *
 * <p>The library makes no files itself where it finds a {@code postgresql.conf}; {@link #reserve} uses that.
 */
public final class NewCluster implements EmbeddedDatabase.Source {
    /** @return whether there is no cluster yet, so that {@link #make} has to follow */
    static boolean reserve(DataFolder folder) throws IOException {
        var cluster = folder.cluster();
        if (Files.exists(cluster)) return false;
        Files.createDirectory(cluster);
        PrivateFiles.closeFolders(cluster);
        Files.createFile(cluster.resolve("postgresql.conf"));
        return true;
    }

    @Override
    public void make(ServerPrograms programs) throws IOException {
        var folder = programs.folder();
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
        new StandaloneServer(programs).run("postgres", "create database " + EmbeddedDatabase.NAME);
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
