package org.xiangbang.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiangbang.shared.FileName;

/** The closed list of what may be uploaded (safety, abuse case 20): papers, pictures and tables, but nothing that can be executed. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    OFD("application/ofd", "ofd");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    /** Finds the type that the name claims. */
    static Optional<FileType> ofName(String name) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(t -> t.extensions.contains(extension))
                .findFirst();
    }

    /** Returns the name with an ending of this type; the same name if it has one. */
    String named(String name) {
        if (ofName(name).equals(Optional.of(this))) return name;
        return FileName.of(name.substring(0, name.lastIndexOf('.') + 1) + extensions.get(0));
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(t -> t.mediaType.equals(mediaType))
                .findFirst();
    }
}
