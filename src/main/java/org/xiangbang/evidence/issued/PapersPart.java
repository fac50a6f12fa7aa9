package org.xiangbang.evidence.issued;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** The font of issued papers, on the page of the system: without one no paper is issued. */
@Component
class PapersPart implements SystemPart {
    private final PaperFont font;
    private final Sentences sentences;

    PapersPart(PaperFont font, Sentences sentences) {
        this.font = font;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public String word() {
        return "papers";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var file = font.file();
        var said = file.map(Object::toString).orElseGet(() -> sentences.text("system.no-paper-font", locale));
        return new SystemLines(sentences, locale)
                .say("paper-font", said, file.isEmpty(), null)
                .all();
    }
}
