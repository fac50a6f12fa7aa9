package org.xiangbang.documents.preview;

import java.util.List;
import org.springframework.http.MediaType;

/**
 * A page of a paper as a picture.
 *
 * @param content PNG, or JPEG where that is much smaller
 * @param width in points of the picture
 * @param page from 1
 * @param pages how many the paper has
 * @param notes what the picture does not show as the paper has it
 */
public record Drawn(byte[] content, MediaType type, int width, int height, int page, int pages, List<Note> notes) {
    /** Returns how many of the pages can be asked for. */
    public int shown() {
        return Math.min(pages, Previews.MOST_PAGES);
    }
}
