package org.xiangbang.documents;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.shared.FormRefused;

/**
 * Judges an OFD (GB/T 33190): its entry leads to each document, and the document to the files attached to it. Seals and
 * signatures are parts like others. An encrypted one (GM/T 0099) has a list of what is encrypted beside its entry; such a file
 * is refused, as nobody can judge what is in it.
 */
final class OfdCheck {
    static final String ENTRY = "OFD.xml";

    private static final String ENCRYPTED = "Encryptions.xml";

    private OfdCheck() {}

    /**
     * @throws IOException if a list cannot be read or a document is missing
     * @throws FormRefused if it is encrypted, holds a program, or a file that would be refused by itself
     */
    static FileType check(Item item, ZipParts parts) throws IOException {
        if (parts.has(ENCRYPTED)) throw new FormRefused("file", "document.needs-password", item.name());
        parts.refusePrograms();
        var documents = texts(parts, ENTRY, "DocRoot");
        if (documents.isEmpty()) throw new IOException("no document");
        for (var named : documents) {
            var document = ZipParts.resolve(ENTRY, named);
            for (var list : texts(parts, document, "Attachments")) checkAttached(parts, document, list);
        }
        return FileType.OFD;
    }

    /** Makers give the place of an attached file from its list, from the document or from the package. */
    private static void checkAttached(ZipParts parts, String document, String named) throws IOException {
        var list = ZipParts.resolve(document, named);
        if (!parts.has(list)) return;
        for (var file : texts(parts, list, "FileLoc"))
            for (var place : Stream.of(list, document, ENTRY)
                    .map(from -> ZipParts.resolve(from, file))
                    .distinct()
                    .toList()) parts.checkInside(place);
    }

    private static List<String> texts(ZipParts parts, String part, String tag) throws IOException {
        try (var in = parts.open(part)) {
            return XmlTag.in(in, tag).stream()
                    .map(XmlTag::text)
                    .filter(text -> !text.isEmpty())
                    .toList();
        }
    }
}
