package org.xiangbang.documents;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.xiangbang.shared.FormRefused;

/**
 * The parts of a zip package by its central directory, which is what Office and OFD readers go by: packages that were written as
 * a stream say nowhere else how long their parts are. Each part was unpacked once and counted.
 */
final class ZipParts implements Closeable {
    private static final byte[] PART = {'P', 'K', 3, 4};
    private static final int LISTED_PART = 'P' << 24 | 'K' << 16 | 1 << 8 | 2;
    private static final int HEAD = 8;
    private static final int BUFFER = 16 * 1024;
    private static final List<Integer> METHODS = List.of(ZipArchiveEntry.STORED, ZipArchiveEntry.DEFLATED);

    private final Item item;
    private final ZipFile zip;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** @param head the first bytes of the content */
    record Part(String name, byte[] head, ZipArchiveEntry entry) {}

    private ZipParts(Item item) throws IOException {
        this.item = item;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(item.content().channel())
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    /** @param head the first bytes of the content */
    static boolean isZip(byte[] head) {
        return head.length >= PART.length && Arrays.equals(head, 0, PART.length, PART, 0, PART.length);
    }

    /**
     * @throws IOException if the package is damaged, or a part leads out of it
     * @throws FormRefused if it unpacks to too much, or a password is needed
     */
    static ZipParts of(Item item) throws IOException {
        refuseLongLists(item);
        var parts = new ZipParts(item);
        try {
            for (var entry : Collections.list(parts.zip.getEntries())) if (!entry.isDirectory()) parts.read(entry);
            return parts;
        } catch (IOException | RuntimeException unreadable) {
            parts.close();
            if (unreadable instanceof IllegalArgumentException) throw new IOException(unreadable);
            throw unreadable;
        }
    }

    /** The list is read as a whole, so that a list of a million parts has to be refused before. */
    private static void refuseLongLists(Item item) throws IOException {
        if (item.content().count(LISTED_PART, Unpacked.MOST_PARTS + 1) > Unpacked.MOST_PARTS)
            throw item.unpacked().tooMuch();
    }

    private void read(ZipArchiveEntry entry) throws IOException {
        var name = nameOf(entry);
        if (leadsOut(name)) throw new IOException("leads out of the package: " + name);
        if (entry.getGeneralPurposeBit().usesEncryption())
            throw new FormRefused("file", "document.needs-password", item.name());
        if (!METHODS.contains(entry.getMethod())) throw new IOException("packed by method " + entry.getMethod());
        item.unpacked().part();
        if (parts.put(key(name), new Part(name, readThrough(entry), entry)) != null)
            throw new IOException("two parts have the name " + name);
    }

    private byte[] readThrough(ZipArchiveEntry entry) throws IOException {
        var crc = new CRC32();
        try (var in = zip.getInputStream(entry)) {
            var head = in.readNBytes(HEAD);
            crc.update(head);
            item.unpacked().bytes(head.length);
            var buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                item.unpacked().bytes(read);
            }
            if (crc.getValue() != entry.getCrc()) throw new IOException("damaged: " + entry.getName());
            return head;
        }
    }

    Collection<Part> all() {
        return parts.values();
    }

    /** Part names are compared without regard to case, as the packages of Office ask. */
    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /** @throws IOException if there is no such part */
    InputStream open(String name) throws IOException {
        var part = parts.get(key(name));
        if (part == null) throw new IOException("no part " + name);
        return zip.getInputStream(part.entry());
    }

    /** Judges a part as a file of its own, if there is such a part. */
    void checkInside(String name) throws IOException {
        if (!has(name)) return;
        try (var in = open(name)) {
            ContentCheck.checkInside(item.inside(name, in.readNBytes(FileCheck.MOST_BYTES + 1)));
        }
    }

    /** @throws FormRefused if a part is a program, whatever it is called */
    void refusePrograms() {
        for (var part : all())
            if (Program.is(part.name(), part.head()))
                throw new FormRefused("file", "document.program", item.nameOf(part.name()));
    }

    /** Returns the name of the part to which the part {@code from} points, without a slash at its beginning. */
    static String resolve(String from, String target) {
        var way = new ArrayDeque<String>();
        var start = target.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
        for (var step : (start + target.strip().replace('\\', '/')).split("/")) {
            if (step.equals("..")) way.pollLast();
            else if (!step.isEmpty() && !step.equals(".")) way.add(step);
        }
        return String.join("/", way);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Names without a mark of their character set are UTF-8 or, from older Chinese programs, GB 18030. */
    private static String nameOf(ZipArchiveEntry entry) {
        var raw = entry.getRawName();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString()
                    .replace('\\', '/');
        } catch (CharacterCodingException older) {
            return new String(raw, Charset.forName("GB18030")).replace('\\', '/');
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
