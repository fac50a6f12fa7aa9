package org.xiangbang.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;

/** Checks what a zip package is: a word document, a table or an OFD, without macros, and small when unpacked. */
final class ZipPackage {
    /** The most bytes when unpacked; {@code MOST_PARTS} is the most parts (ours, decision 0012: a paper of 20 MB does not exceed them). */
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;

    private static final int MOST_PARTS = 5_000;
    private static final int HIGHEST_RATIO = 200;
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private ZipPackage() {}

    /** Returns the type; empty if the package is none of them, contains a macro or an embedded program, or unpacks to too much. */
    static Optional<FileType> type(byte[] content) throws IOException {
        var parts = new HashSet<String>();
        var types = "";
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            var buffer = new byte[16 * 1024];
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (parts.size() >= MOST_PARTS || climbsOut(part.getName()) || !parts.add(part.getName()))
                    return Optional.empty();
                var text = new StringBuilder();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED || unpacked / HIGHEST_RATIO > content.length) return Optional.empty();
                    if (part.getName().equals(CONTENT_TYPES))
                        text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                }
                if (!text.isEmpty()) types = text.toString();
            }
        } catch (IllegalArgumentException malformedName) {
            return Optional.empty();
        }
        return type(parts, types);
    }

    private static Optional<FileType> type(Set<String> parts, String types) {
        if (parts.stream().anyMatch(ZipPackage::runs) || types.contains("macroEnabled")) return Optional.empty();
        if (parts.contains(CONTENT_TYPES) && parts.contains("_rels/.rels")) {
            if (parts.contains("word/document.xml")) return Optional.of(FileType.DOCX);
            if (parts.contains("xl/workbook.xml")) return Optional.of(FileType.XLSX);
        }
        return parts.contains("OFD.xml") ? Optional.of(FileType.OFD) : Optional.empty();
    }

    private static boolean climbsOut(String name) {
        return name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":");
    }

    private static boolean runs(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.contains("/activex/")
                || name.contains("/embeddings/")
                || name.matches(".*\\.(exe|dll|js|vbs|bat|cmd|ps1|sh|jar|class|scr|com|hta)");
    }
}
