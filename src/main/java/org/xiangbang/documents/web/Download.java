package org.xiangbang.documents.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;

/** A document as an answer: always to be saved, never to be run or guessed at by the browser. */
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
