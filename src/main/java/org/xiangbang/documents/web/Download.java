package org.xiangbang.documents.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;

/** Answers with a document, so that the browser always saves it and never runs it or guesses its type. */
final class Download {
    private Download() {}

    static ResponseEntity<byte[]> of(Document document, Documents documents) {
        var name = ContentDisposition.attachment()
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.type()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", name.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(documents.content(document));
    }
}
