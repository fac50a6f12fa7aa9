package org.xiangbang.documents.preview;

import java.util.Locale;
import java.util.Map;
import org.xiangbang.shared.FileName;

/** What of a paper can be shown in a page. */
public enum Kind {
    /** Its pages, drawn. */
    PAGES,
    /** The picture that it is. */
    PICTURE,
    /** Its text alone. */
    TEXT,
    /** Nothing: it can be downloaded. */
    NONE;

    private static final Map<String, Kind> KINDS =
            Map.of("application/pdf", PAGES, "image/jpeg", PICTURE, "image/png", PICTURE, "application/ofd", TEXT);

    private static final Map<String, Kind> BY_ENDING =
            Map.of(".pdf", PAGES, ".jpg", PICTURE, ".jpeg", PICTURE, ".png", PICTURE, ".ofd", TEXT);

    /** @param name of a stored document, whose ending is that of its content */
    public static Kind ofName(String name) {
        return BY_ENDING.getOrDefault(FileName.ending(name).toLowerCase(Locale.ROOT), NONE);
    }

    /** @param mediaType the one found in the content when the paper was stored */
    static Kind of(String mediaType) {
        return KINDS.getOrDefault(mediaType, NONE);
    }

    /** Returns the word by which programs know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
