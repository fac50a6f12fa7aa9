package org.xiangbang.tasklist.draft;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.engine.web.FormDrafts;

/** Finds the drafts of the reader of a page. */
@Component
class ReadersDrafts implements FormDrafts {
    private final Drafts drafts;
    private final CurrentOfficial reader;

    ReadersDrafts(Drafts drafts, CurrentOfficial reader) {
        this.drafts = drafts;
        this.reader = reader;
    }

    @Override
    public Optional<Kept> find(String subject) {
        return reader.find()
                .flatMap(who -> drafts.find(subject, who))
                .map(draft -> new Kept(draft.revision(), draft.savedAt(), draft.values()));
    }
}
