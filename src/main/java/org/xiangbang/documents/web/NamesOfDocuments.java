package org.xiangbang.documents.web;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.documents.Documents;
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
    public Map<String, String> namesOf(Collection<String> ids) {
        return current.find().map(by -> documents.names(ids, by)).orElse(Map.of());
    }
}
