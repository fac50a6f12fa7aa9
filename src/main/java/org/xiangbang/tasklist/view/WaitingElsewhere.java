package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.web.Sentences;

/** Names what waits outside of the four links, by its process. */
@Component
class WaitingElsewhere {
    private final Definitions definitions;
    private final Sentences sentences;

    WaitingElsewhere(Definitions definitions, Sentences sentences) {
        this.definitions = definitions;
        this.sentences = sentences;
    }

    /** @param name the name of its process */
    record Other(InboxCounts.Waiting it, String name) {}

    List<Other> named(List<InboxCounts.Waiting> waiting, Locale locale) {
        if (waiting.isEmpty()) return List.of();
        var names = definitions.names();
        return waiting.stream()
                .map(w -> new Other(w, sentences.process(w.process(), names.get(w.process()), locale)))
                .toList();
    }
}
