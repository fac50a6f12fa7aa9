package org.xiangbang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xiangbang.shared.startup.OperatorSentence;

/** Closes files and folders to other users of the machine: 0700 and 0600. Without POSIX permissions it does nothing. */
public final class PrivateFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Closes the folder and the folders within it; a symbolic link is left as it is. */
    public static void closeFolders(Path root) throws IOException {
        set(root, FOLDER);
        try (var within = Files.newDirectoryStream(root, file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))) {
            for (var folder : within) set(folder, FOLDER);
        }
    }

    public static void close(Path file) throws IOException {
        set(file, FILE);
    }

    /** Writes a file that nobody else could open at any time. */
    public static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        if (posix(file.getParent())) Files.createFile(file, PosixFilePermissions.asFileAttribute(FILE));
        Files.writeString(file, text);
    }

    /** A folder that belongs to somebody else, such as one that was mounted, cannot be closed by us. The operator is told. */
    private static void set(Path file, Set<PosixFilePermission> only) throws IOException {
        if (!posix(file) || only.containsAll(Files.getPosixFilePermissions(file))) return;
        try {
            Files.setPosixFilePermissions(file, only);
        } catch (IOException belongsToSomebodyElse) {
            LOG.warn(OperatorSentence.both("database.folder-open", file));
        }
    }

    private static boolean posix(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
