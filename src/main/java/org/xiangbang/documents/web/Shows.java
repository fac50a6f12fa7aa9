package org.xiangbang.documents.web;

import org.springframework.stereotype.Component;
import org.xiangbang.documents.preview.Kind;

/** Says for lists of papers which of them have a preview: {@code ${@papers.shows(name)}}. */
@Component("papers")
class Shows {
    /** @param name of a stored document, whose ending is always that of its content */
    public boolean shows(String name) {
        return Kind.ofName(name) != Kind.NONE;
    }
}
