package org.xiangbang.documents;

import java.io.IOException;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FileName;
import org.xiangbang.shared.FormRefused;

/** Checks that a file is what its name says, by its content and never by what the browser claims. */
@Component
class FileCheck {
    /** The largest file: 20 MB (ours, decision 0012). */
    static final int MOST_BYTES = 20 * 1024 * 1024;

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

    /** @throws FormRefused if nothing is left of the name, or only an ending */
    static String cleanName(String claimed) {
        var name = FileName.of(claimed);
        if (name.isBlank() || name.startsWith(".")) throw new FormRefused(FIELD, "document.name", claimed);
        return name;
    }
}
