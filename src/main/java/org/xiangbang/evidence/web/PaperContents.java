package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.documents.Document;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Issues a paper with what the case holds, written in Chinese whatever the reader's language: it is signed in Chinese. */
@Component
class PaperContents {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final String JOIN = "、";

    private final IssuedPapers papers;
    private final Timeline timeline;
    private final CaseFiles cases;
    private final Regions regions;
    private final Sentences sentences;
    private final Show show;
    private final OfficialClock clock;

    PaperContents(
            IssuedPapers papers,
            Timeline timeline,
            CaseFiles cases,
            Regions regions,
            Sentences sentences,
            Show show,
            OfficialClock clock) {
        this.papers = papers;
        this.timeline = timeline;
        this.cases = cases;
        this.regions = regions;
        this.sentences = sentences;
        this.show = show;
        this.clock = clock;
    }

    /** @param file a case that {@code by} may see */
    Document issue(CaseFile file, PaperKind kind, Official by) {
        var name = sentences.text("papers." + kind.word(), CHINESE);
        return papers.issue(file.caseNo(), kind, name, round -> inChinese(() -> of(file, round, by)), by);
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

    private PaperContent of(CaseFile file, List<Act> round, Official by) {
        var lines = round.stream().map(act -> timeline.line(act, CHINESE)).toList();
        var entered = lines.get(0).fields();
        return new PaperContent(
                file.caseNo(),
                file.title(),
                file.organization() == null ? "" : cases.organizationName(file.organization()),
                places(file),
                show.money(file.amount()),
                show.capital(file.amount()),
                entered.stream()
                        .filter(line -> line.table() == null && !line.texts().isEmpty())
                        .map(line -> new PaperContent.Fact(line.label(), line.text(JOIN)))
                        .toList(),
                entered.stream()
                        .filter(line -> line.table() != null)
                        .map(line -> new PaperContent.Table(
                                line.label(),
                                line.table().headings(),
                                line.table().rows()))
                        .toList(),
                lines.stream().map(this::opinion).toList(),
                by.name(),
                show.time(clock.instant()));
    }

    private String places(CaseFile file) {
        var names = new ArrayList<String>();
        names.add(regions.fullName(new Region(file.region().code())));
        file.otherRegions().forEach(other -> names.add(regions.fullName(new Region(other.code()))));
        return String.join(JOIN, names);
    }

    private PaperContent.Opinion opinion(Timeline.Line line) {
        var said = line.act().form().opinion();
        return new PaperContent.Opinion(
                line.step(),
                line.desk() == null ? "" : line.desk(),
                line.outcome() == null ? "" : line.outcome(),
                said == null ? "" : said,
                line.act().by().name() == null ? "" : line.act().by().name(),
                show.date(line.act().at()));
    }
}
