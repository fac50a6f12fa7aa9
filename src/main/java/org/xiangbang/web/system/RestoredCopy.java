package org.xiangbang.web.system;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.backup.RestoredFolder;
import org.xiangbang.web.Sentences;

/** Says above every page that this is a copy from a backup, so that nobody works in it by mistake. In the layout: {@code ${@restoredCopy.note}}. */
@Component("restoredCopy")
public class RestoredCopy {
    private final boolean restored;
    private final Sentences sentences;

    /** The mark ends with a new start, as everything else that it keeps back does. */
    RestoredCopy(@Value("${xiangbang.data-directory}") Path data, Sentences sentences) {
        this.restored = RestoredFolder.is(data);
        this.sentences = sentences;
    }

    /** Returns it in the reader's language; null where the data are the original ones. */
    public String getNote() {
        return restored ? sentences.text("system.restored-copy", LocaleContextHolder.getLocale()) : null;
    }
}
