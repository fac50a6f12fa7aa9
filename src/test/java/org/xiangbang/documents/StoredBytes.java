package org.xiangbang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** The bytes of a stored document, as a reader gets them. */
public final class StoredBytes {
    private StoredBytes() {}

    public static byte[] of(Document document, Documents documents) {
        var file = documents.copy(document);
        try {
            var bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
