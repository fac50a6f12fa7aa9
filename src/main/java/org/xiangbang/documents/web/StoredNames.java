package org.xiangbang.documents.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.documents.Document;
import org.xiangbang.shared.FileName;
import org.xiangbang.web.Sentences;

/** Says to the person who sent a file that it is stored under another name. */
@Component
class StoredNames {
    private final Sentences sentences;

    StoredNames(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Returns null if the document has the name that was sent. */
    String note(String sent, Document stored, Locale locale) {
        var name = FileName.tidy(sent);
        if (name.equals(stored.name())) return null;
        var ending = FileName.ending(stored.name());
        if (ending.equals(FileName.ending(name)))
            return sentences.text("document.name-shortened", locale, stored.name());
        var type = ending.substring(1).toUpperCase(Locale.ROOT);
        return sentences.text("document.ending-corrected", locale, type, stored.name());
    }
}
