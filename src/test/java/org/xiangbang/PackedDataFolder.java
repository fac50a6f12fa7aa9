package org.xiangbang;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** A stopped application's data folder as one small file: complete except for the server's logs. */
public final class PackedDataFolder {
    private static final int STRONGEST = 9;
    private static final int SEGMENT = 16 * 1024 * 1024;
    private static final int PAGE = 8192;

    /** Where the server's control file says at which place of its log the last stop was written. */
    private static final int LAST_STOP = 32;

    private static final List<String> LEFT_OUT = List.of("postgresql.log", "in-use.lock", "binaries");

    private PackedDataFolder() {}

    static void pack(Path folder, Path file) throws IOException {
        var cluster = folder.resolve("postgresql");
        if (Files.exists(cluster.resolve("postmaster.pid"))) throw new IOException(cluster + " is in use");
        var stopped = lastStop(cluster);
        Files.createDirectories(file.getParent());
        try (var out = Files.newOutputStream(file);
                var packed = new XZOutputStream(out, new LZMA2Options(STRONGEST));
                var tar = new TarArchiveOutputStream(packed)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            Files.walkFileTree(folder, new Packing(folder, tar, cluster.resolve("pg_wal"), stopped));
        }
    }

    private static long lastStop(Path cluster) throws IOException {
        var control = Files.readAllBytes(cluster.resolve("global").resolve("pg_control"));
        return ByteBuffer.wrap(control).order(ByteOrder.nativeOrder()).getLong(LAST_STOP);
    }

    public static void unpack(Path file, Path folder) throws IOException {
        try (var in = Files.newInputStream(file);
                var packed = new XZInputStream(in);
                var tar = new TarArchiveInputStream(packed)) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) throw new IOException(entry.getName() + " lies outside");
                if (entry.isDirectory()) Files.createDirectories(target);
                else Files.copy(tar, target);
                restrict(target, entry.isDirectory());
            }
        }
    }

    /** As the server demands of its files. */
    private static void restrict(Path file, boolean directory) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(directory ? "rwx------" : "rw-------"));
    }

    /** Keeps of the server's log only what a start reads: the record of the last stop. */
    private static final class Packing extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final TarArchiveOutputStream tar;
        private final Path log;
        private final long stopped;

        private Packing(Path folder, TarArchiveOutputStream tar, Path log, long stopped) {
            this.folder = folder;
            this.tar = tar;
            this.log = log;
            this.stopped = stopped;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            if (LEFT_OUT.contains(folder.relativize(directory).toString())) return FileVisitResult.SKIP_SUBTREE;
            if (!directory.equals(folder)) add(directory, new byte[0]);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (LEFT_OUT.contains(folder.relativize(file).toString())) return FileVisitResult.CONTINUE;
            if (!file.getParent().equals(log)) add(file, Files.readAllBytes(file));
            else if (file.getFileName().toString().equals(segment())) add(file, lastRecord(file));
            return FileVisitResult.CONTINUE;
        }

        private String segment() {
            var number = stopped / SEGMENT;
            var each = (1L << 32) / SEGMENT;
            return "%08X%08X%08X".formatted(1, number / each, number % each);
        }

        private byte[] lastRecord(Path file) throws IOException {
            var bytes = Files.readAllBytes(file);
            var end = (int) Math.min(bytes.length, stopped % SEGMENT + PAGE);
            var kept = new byte[bytes.length];
            System.arraycopy(bytes, 0, kept, 0, end);
            return kept;
        }

        private void add(Path file, byte[] content) throws IOException {
            var name = folder.relativize(file).toString().replace('\\', '/');
            var entry = new TarArchiveEntry(Files.isDirectory(file) ? name + "/" : name);
            entry.setSize(content.length);
            entry.setModTime(0);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
    }
}
