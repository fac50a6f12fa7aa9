package org.xiangbang.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.Tika;
import org.xiangbang.shared.FormRefused;

/** Finds the type of a file in its content, and judges by one rule what is handed in and what is inside of it. */
final class ContentCheck {
    private static final String FIELD = "file";
    private static final Tika TIKA = new Tika();

    /** What a document may carry beside papers: the data of an invoice, a list. It is stored and never run. */
    private static final Set<String> DATA = Set.of("text/plain", "application/xml");

    /** The old packages of Office. A new one that is locked by a password is inside of such a package. */
    private static final String OLD_OFFICE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final String LOCKED =
            new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);

    private ContentCheck() {}

    /** @throws FormRefused if the content is of no type on the list, or must not be taken */
    static FileType typeOf(Item item) throws IOException {
        return find(item).orElseThrow(() -> new FormRefused(FIELD, "document.not-what-it-says", item.name()));
    }

    /** @throws FormRefused if the file is a program, of a type that is neither a paper nor data, or a paper not to be taken */
    static void checkInside(Item item) throws IOException {
        if (Program.is(item.name(), item.content().head(Program.HEAD)))
            throw new FormRefused(FIELD, "document.program", item.name());
        if (item.content().size() == 0) return;
        if (item.content().size() > FileCheck.MOST_BYTES)
            throw new FormRefused(FIELD, "document.too-large", item.name());
        if (item.tooDeep() || find(item).isEmpty() && !DATA.contains(detected(item)))
            throw new FormRefused(FIELD, "document.attachment", item.name());
    }

    private static Optional<FileType> find(Item item) throws IOException {
        var head = item.content().head(Program.HEAD);
        if (ZipParts.isZip(head)) return inPackage(item);
        if (begins(head, OLD_OFFICE)) {
            if (item.content().has(part -> part.contains(LOCKED)))
                throw new FormRefused(FIELD, "document.needs-password", item.name());
            return Optional.empty();
        }
        var found = FileType.ofMediaType(detected(item));
        if (found.filter(FileType.PDF::equals).isPresent()) PdfCheck.check(item);
        return found;
    }

    private static String detected(Item item) throws IOException {
        try (var in = item.content().stream()) {
            return TIKA.detect(in);
        }
    }

    private static Optional<FileType> inPackage(Item item) {
        try (var parts = ZipParts.of(item)) {
            if (parts.has(OfficeCheck.CONTENT_TYPES)) return OfficeCheck.check(item, parts);
            if (parts.has(OfdCheck.ENTRY)) return Optional.of(OfdCheck.check(item, parts));
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new FormRefused(FIELD, "document.broken", item.name());
        }
    }

    private static boolean begins(byte[] content, String beginning) {
        var length = Math.min(content.length, beginning.length());
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).equals(beginning);
    }
}
