package org.xiangbang.documents.web;

import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.preview.Note;
import org.xiangbang.documents.preview.Previews;

/** Answers with a page of a document as a picture. A browser may keep it, but asks each time whether its reader may still see it. */
@Component
class PageImage {
    /** Changes when pages are drawn in another way. */
    private static final String DRAWING = "1";

    private final Previews previews;

    PageImage(Previews previews) {
        this.previews = previews;
    }

    /** @param document one that the reader may see */
    ResponseEntity<byte[]> of(Document document, int page, WebRequest request) {
        var tag = "\"%s-%d-%s\"".formatted(document.sha256(), page, DRAWING);
        var kept = CacheControl.noCache().cachePrivate();
        if (tag.equals(request.getHeader(HttpHeaders.IF_NONE_MATCH)))
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .eTag(tag)
                    .cacheControl(kept)
                    .build();
        var drawn = previews.page(document, page);
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(kept)
                .contentType(drawn.type())
                .header("Xiangbang-Pages", String.valueOf(drawn.pages()))
                .header(
                        "Xiangbang-Notes",
                        drawn.notes().stream().map(Note::word).collect(Collectors.joining(",")))
                .body(drawn.content());
    }
}
