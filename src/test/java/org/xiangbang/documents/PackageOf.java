package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip package, part by part; the smallest texts and tables of Office to begin with. */
public final class PackageOf {
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final int STREAMED = 0x0808;
    private static final int LOCAL_HEAD = 30;
    private static final int LISTED_HEAD = 46;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder types = new StringBuilder();

    static PackageOf docx() {
        return office("word/document.xml", DOCX + ".main+xml", OFFICE);
    }

    static PackageOf xlsx() {
        return office("xl/workbook.xml", XLSX + ".main+xml", OFFICE);
    }

    /** A package of Office whose relationships name its main part. */
    static PackageOf office(String main, String type, String relationships) {
        return new PackageOf()
                .with("_rels/.rels", relations(relationships + "/officeDocument", main))
                .with(main, "<main/>")
                .typed(main, type);
    }

    /** The parts of a package that another program wrote. */
    static PackageOf of(byte[] zip) throws IOException {
        var copy = new PackageOf();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var part = in.getNextEntry(); part != null; part = in.getNextEntry())
                if (!part.isDirectory()) copy.with(part.getName(), in.readAllBytes());
        }
        return copy;
    }

    /** The text of a part. */
    String text(String part) {
        return new String(parts.get(part), UTF_8);
    }

    PackageOf with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    PackageOf with(String part, String content) {
        return with(part, content.getBytes(UTF_8));
    }

    /** Lists the content type of a part. */
    PackageOf typed(String part, String type) {
        types.append("<Override PartName=\"/%s\" ContentType=\"%s\"/>".formatted(part, type));
        return this;
    }

    /** A part to which another one points by a relationship of that kind. */
    PackageOf related(String from, String kind, String target) {
        return with(from, relations(OFFICE + "/" + kind, target));
    }

    private static String relations(String kind, String target) {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="%s" Target="%s"/></Relationships>""".formatted(kind, target);
    }

    private Map<String, byte[]> all() {
        if (types.isEmpty()) return parts;
        var all = new LinkedHashMap<>(parts);
        all.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="xml" ContentType="application/xml"/>%s</Types>""".formatted(types).getBytes(UTF_8));
        return all;
    }

    /** A small table as its bytes. */
    public static byte[] table() {
        try {
            return xlsx().zip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] zip() throws IOException {
        return zip(UTF_8);
    }

    /** The package with names of parts in that character set. */
    byte[] zip(Charset names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var part : all().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** The package as a tool writes it that cannot go back: stored, with the length after the content and in the list alone. */
    byte[] streamed() {
        var content = new ByteArrayOutputStream();
        var list = new ByteArrayOutputStream();
        all().forEach((name, bytes) -> {
            var at = content.size();
            var crc = new CRC32();
            crc.update(bytes);
            content.writeBytes(head(LOCAL_HEAD, 0x04034b50, name).array());
            content.writeBytes(name.getBytes(UTF_8));
            content.writeBytes(bytes);
            content.writeBytes(numbers(0x08074b50, (int) crc.getValue(), bytes.length, bytes.length));
            var listed = head(LISTED_HEAD, 0x02014b50, name);
            listed.putInt(16, (int) crc.getValue()).putInt(20, bytes.length).putInt(24, bytes.length);
            list.writeBytes(listed.putInt(42, at).array());
            list.writeBytes(name.getBytes(UTF_8));
        });
        var end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x06054b50);
        end.putShort(8, (short) all().size()).putShort(10, (short) all().size());
        end.putInt(12, list.size()).putInt(16, content.size());
        content.writeBytes(list.toByteArray());
        content.writeBytes(end.array());
        return content.toByteArray();
    }

    /** The head of a part; that of the list has two bytes more before the flags, and the length of the name two bytes later. */
    private static ByteBuffer head(int size, int sign, String name) {
        var listed = size == LISTED_HEAD ? 2 : 0;
        var head = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).putInt(0, sign);
        head.putShort(4, (short) 20).putShort(4 + listed, (short) 20).putShort(6 + listed, (short) STREAMED);
        return head.putShort(26 + listed, (short) name.getBytes(UTF_8).length);
    }

    private static byte[] numbers(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (var value : values) bytes.putInt(value);
        return bytes.array();
    }
}
