package org.xiangbang.database.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A segment of the server's log in the archive, as the server wrote it or compressed. */
public final class Segment {
    private static final Pattern NAME = Pattern.compile("[0-9A-F]{24}");
    private static final Pattern KEPT = Pattern.compile("([0-9A-F]{24})(\\.gz)?|[0-9A-F]{8}\\.history");
    private static final String PACKED = ".gz";

    private Segment() {}

    /** Is it one that the server wrote, and not compressed yet? */
    static boolean named(Path file) {
        return NAME.matcher(file.getFileName().toString()).matches();
    }

    /**
     * Puts a compressed one in its place, whole or not at all.
     *
     * @throws IOException also if another one of that name is there: another server writes into the same archive
     */
    static void compress(Path file) throws IOException {
        var packed = file.resolveSibling(file.getFileName() + PACKED);
        if (!Files.exists(packed)) pack(file, packed);
        else if (!same(file, packed))
            throw new IOException(packed + " is another log; each server needs an archive of its own");
        Files.delete(file);
    }

    private static void pack(Path file, Path packed) throws IOException {
        var part = file.resolveSibling(packed.getFileName() + ".part");
        // It keeps the permissions of the server's file: 0600.
        Files.copy(file, part, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        try (var out = new GZIPOutputStream(Files.newOutputStream(part))) {
            Files.copy(file, out);
        }
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, packed, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean same(Path file, Path packed) throws IOException {
        try (var in = read(packed)) {
            return Arrays.equals(in.readAllBytes(), Files.readAllBytes(file));
        }
    }

    /** Returns the name in the server's own folder of a file of the archive that a recovery may need; segments and the histories of timelines. */
    public static Optional<String> nameOf(Path file) {
        return Stream.of(file.getFileName().toString())
                .filter(name -> KEPT.matcher(name).matches())
                .map(name -> name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name)
                .findFirst();
    }

    /** Opens it unpacked. */
    public static InputStream read(Path file) throws IOException {
        var in = Files.newInputStream(file);
        return file.toString().endsWith(PACKED) ? new GZIPInputStream(in) : in;
    }
}
