package org.xiangbang.evidence.issued.web;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Sentences;

/** Issues a paper with what the case holds, written in Chinese whatever the reader's language: it is signed in Chinese. */
@Component
class PaperContents {
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private final IssuedPapers papers;
    private final PaperWriter writer;
    private final Sentences sentences;

    PaperContents(IssuedPapers papers, PaperWriter writer, Sentences sentences) {
        this.papers = papers;
        this.writer = writer;
        this.sentences = sentences;
    }

    /** @param file a case that {@code by} may see */
    IssuedPapers.Issued issue(CaseFile file, PaperKind kind, Official by) {
        var key = "papers." + kind.word();
        var name = new Worded.Both(sentences.text(key, CHINESE), sentences.text(key, Locale.ENGLISH));
        return papers.issue(
                file.caseNo(),
                kind,
                name,
                (round, desk) ->
                        inChinese(() -> writer.write(new PaperWriter.Asked(file, kind, name.zh(), desk, by), round)),
                by);
    }

    /** Choices that come from the records of a case are named in the language of the thread. */
    private static PaperContent inChinese(Supplier<PaperContent> written) {
        var readers = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(CHINESE);
        try {
            return written.get();
        } finally {
            LocaleContextHolder.setLocaleContext(readers);
        }
    }
}
