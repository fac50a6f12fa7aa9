package org.xiangbang.documents.preview;

import java.util.Locale;

/** What a drawn page does not show as the paper has it. */
public enum Note {
    /** The paper brings no font for some of its text; one of the server's was taken. */
    FONT_REPLACED,
    /** Characters for which neither the paper nor the server has a shape. */
    CHARACTERS_MISSING,
    /** Pictures that are damaged, too large or of a kind that is not read. */
    PICTURES_MISSING;

    /** Returns the word by which programs and messages know it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
