package org.xiangbang.documents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/**
 * The bytes of a file that is judged, read or drawn. A file that was handed in or stored is on the disk meanwhile, so that twenty large ones
 * at once take no memory; what is unpacked of one is in memory.
 */
public final class Content {
    private static final int WINDOW = 64 * 1024;

    /** What is sought may lie across two windows. */
    private static final int OVERLAP = 1024;

    private final Path file;
    private final byte[] bytes;
    private final long size;

    private Content(Path file, byte[] bytes, long size) {
        this.file = file;
        this.bytes = bytes;
        this.size = size;
    }

    public static Content of(byte[] bytes) {
        return new Content(null, bytes, bytes.length);
    }

    public static Content of(Path file) throws IOException {
        return new Content(file, null, Files.size(file));
    }

    long size() {
        return size;
    }

    /** Opens it to be read from its beginning; the stream can go back. */
    public InputStream stream() throws IOException {
        return file == null
                ? new ByteArrayInputStream(bytes)
                : new BufferedInputStream(Files.newInputStream(file), WINDOW);
    }

    SeekableByteChannel channel() throws IOException {
        return file == null ? new SeekableInMemoryByteChannel(bytes) : Files.newByteChannel(file);
    }

    RandomAccessRead random() throws IOException {
        return file == null ? new RandomAccessReadBuffer(bytes) : new RandomAccessReadBufferedFile(file.toFile());
    }

    /** Returns its first bytes, all of them if it has no more. */
    byte[] head(int most) throws IOException {
        try (var in = stream()) {
            return in.readNBytes(most);
        }
    }

    /** Is there a part of it, as Latin-1, of which that is true? What is sought must be shorter than a thousand bytes. */
    boolean has(Predicate<String> sought) throws IOException {
        try (var in = stream()) {
            var kept = "";
            for (var read = in.readNBytes(WINDOW); read.length > 0; read = in.readNBytes(WINDOW)) {
                var window = kept + new String(read, StandardCharsets.ISO_8859_1);
                if (sought.test(window)) return true;
                kept = window.substring(Math.max(0, window.length() - OVERLAP));
            }
            return false;
        }
    }

    /** Counts how often four bytes stand in it one after the other, up to {@code most}. */
    int count(int four, int most) throws IOException {
        try (var in = stream()) {
            var found = 0;
            var last = 0;
            for (int next; found < most && (next = in.read()) >= 0; ) {
                last = last << Byte.SIZE | next;
                if (last == four) found++;
            }
            return found;
        }
    }
}
