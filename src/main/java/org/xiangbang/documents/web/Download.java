package org.xiangbang.documents.web;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.web.Attachment;
import org.xiangbang.web.sheet.SentFile;

/** Answers with a document. Its stand-in name has the id in it, so that documents saved into one folder do not replace each other. */
final class Download {
    private Download() {}

    static ResponseEntity<Resource> of(Document document, Documents documents) {
        return Attachment.of(
                document.name(),
                "document-" + document.id(),
                MediaType.parseMediaType(document.type()),
                SentFile.of(documents.copy(document)));
    }
}
