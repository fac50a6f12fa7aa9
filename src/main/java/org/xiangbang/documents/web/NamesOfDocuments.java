package org.xiangbang.documents.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.DocumentNames;

/** Returns the names of documents for the forms and records of other modules. */
@Component
class NamesOfDocuments implements DocumentNames {
    private final Documents documents;
    private final CurrentOfficial current;

    NamesOfDocuments(Documents documents, CurrentOfficial current) {
        this.documents = documents;
        this.current = current;
    }

    @Override
    public Optional<String> nameOf(String document) {
        try {
            return current.find().map(by -> documents.find(document, by)).map(Document::name);
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }
}
