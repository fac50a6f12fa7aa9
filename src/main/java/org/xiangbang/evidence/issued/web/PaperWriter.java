package org.xiangbang.evidence.issued.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.evidence.issued.PaperRound;
import org.xiangbang.evidence.web.FieldTexts;
import org.xiangbang.evidence.web.Timeline;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Show;

/** Writes what stands on a paper. */
@Component
class PaperWriter {
    static final String JOIN = "、";

    private final Timeline timeline;
    private final PaperRecord record;
    private final CaseFiles cases;
    private final Regions regions;
    private final DeskNames desks;
    private final Show show;
    private final OfficialClock clock;

    PaperWriter(
            Timeline timeline,
            PaperRecord record,
            CaseFiles cases,
            Regions regions,
            DeskNames desks,
            Show show,
            OfficialClock clock) {
        this.timeline = timeline;
        this.record = record;
        this.cases = cases;
        this.regions = regions;
        this.desks = desks;
        this.show = show;
        this.clock = clock;
    }

    /**
     * The paper that is asked for.
     *
     * @param name what it is called
     * @param desk the desk at which {@code by} issues it
     */
    record Asked(CaseFile file, PaperKind kind, String name, Desk desk, Official by) {}

    PaperContent write(Asked asked, PaperRound round) {
        var file = asked.file();
        var lines = round.acts().stream()
                .map(act -> timeline.line(act, PaperContents.CHINESE))
                .toList();
        var entered =
                lines.isEmpty() ? List.<FieldTexts.Line>of() : lines.get(0).fields();
        return new PaperContent(
                file.caseNo(),
                file.title(),
                file.organization() == null ? "" : cases.organizationName(file.organization()),
                places(file),
                file.amount() == null ? "" : show.money(file.amount()),
                file.amount() == null ? "" : show.capital(file.amount()),
                facts(entered),
                tables(entered),
                lines.stream().map(this::opinion).toList(),
                record.of(asked, round),
                issue(asked));
    }

    private static List<PaperContent.Fact> facts(List<FieldTexts.Line> entered) {
        return entered.stream()
                .filter(line -> line.table() == null && !line.texts().isEmpty())
                .map(line -> new PaperContent.Fact(line.label(), line.text(JOIN)))
                .toList();
    }

    private static List<PaperContent.Table> tables(List<FieldTexts.Line> entered) {
        return entered.stream()
                .filter(line -> line.table() != null)
                .map(PaperRecord::table)
                .toList();
    }

    private PaperContent.Issue issue(Asked asked) {
        return new PaperContent.Issue(
                asked.name(),
                desks.authority(asked.desk(), PaperContents.CHINESE),
                asked.by().name(),
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
