package org.xiangbang.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;

/** Checks that a file is what its name says, by its content and never by what the browser claims. */
@Component
class FileCheck {
    /** The largest file: 20 MB (ours, decision 0012). */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int LONGEST_NAME = 200;
    private static final String FIELD = "file";

    private final Tika tika = new Tika();

    /**
     * @return the type found in the content
     * @throws FormRefused if the file is empty, too large, of a type not on the list, or not what its name says
     */
    FileType check(String name, byte[] content) {
        if (content.length == 0) throw new FormRefused(FIELD, "document.empty", name);
        if (content.length > MOST_BYTES) throw new FormRefused(FIELD, "document.too-large", name);
        var claimed =
                FileType.ofName(name).orElseThrow(() -> new FormRefused(FIELD, "document.type-not-allowed", name));
        var found = found(content);
        if (found.isEmpty() || found.get() != claimed) throw new FormRefused(FIELD, "document.not-what-it-says", name);
        return claimed;
    }

    private Optional<FileType> found(byte[] content) {
        var detected = tika.detect(content);
        try {
            if (detected.equals("application/zip") || detected.startsWith("application/x-tika"))
                return ZipPackage.type(content);
            return FileType.ofMediaType(detected).filter(t -> t != FileType.DOCX && t != FileType.XLSX);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns the name without folders, control characters and characters that file systems forbid; at most 200 characters. */
    static String cleanName(String claimed) {
        var name = Normalizer.normalize(claimed == null ? "" : claimed, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}<>:\"|?*]", "").strip();
        if (name.length() > LONGEST_NAME) {
            var dot = name.lastIndexOf('.');
            var extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
            name = name.substring(0, LONGEST_NAME - extension.length()) + extension;
        }
        if (name.isBlank() || name.startsWith(".")) throw new FormRefused(FIELD, "document.name", claimed);
        return name;
    }

    static byte[] read(InputStream in) {
        try {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
