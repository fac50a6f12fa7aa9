package org.xiangbang.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FileName;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** Checks a file by its content, never by what the browser claims, and gives it the name under which it is kept. */
@Component
class FileCheck {
    /** The largest file: 20 MB (ours, decision 0100). */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final String FIELD = "file";

    /**
     * @return the type found in the content
     * @throws FormRefused if the file is empty, too large, of a type not on the list, or must not be taken for what is in it
     */
    FileType check(String name, Content content) {
        if (content.size() == 0) throw new FormRefused(FIELD, "document.empty", name);
        if (content.size() > MOST_BYTES) throw new FormRefused(FIELD, "document.too-large", name);
        if (FileType.ofName(name).isEmpty()) throw new FormRefused(FIELD, "document.type-not-allowed", name);
        try {
            return ContentCheck.typeOf(Item.handedIn(name, content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws FormRefused if nothing is left of the name, or only an ending */
    static String cleanName(String claimed) {
        var name = FileName.of(claimed);
        if (VisibleText.isEmpty(name) || name.startsWith(".")) throw new FormRefused(FIELD, "document.name", claimed);
        return name;
    }
}
