package org.xiangbang.evidence.issued.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.evidence.issued.PaperContent;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.evidence.issued.PaperRound;
import org.xiangbang.evidence.web.Timeline;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Writes what stands on a paper. */
@Component
class PaperWriter {
    /** The number of the tranche, on the paper of a payment. */
    private static final String TRANCHE = "payment.tranche";

    static final String JOIN = "、";

    private final Timeline timeline;
    private final PaperRecord record;
    private final CaseFiles cases;
    private final Regions regions;
    private final DeskNames desks;
    private final PaperWords words;
    private final OfficialClock clock;

    PaperWriter(
            Timeline timeline,
            PaperRecord record,
            CaseFiles cases,
            Regions regions,
            DeskNames desks,
            PaperWords words,
            OfficialClock clock) {
        this.timeline = timeline;
        this.record = record;
        this.cases = cases;
        this.regions = regions;
        this.desks = desks;
        this.words = words;
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
        var entered = lines.isEmpty() ? Map.<String, PaperContent.Entry>of() : entered(lines.get(0));
        var known = record.of(asked, round);
        return new PaperContent(
                file.caseNo(),
                file.title(),
                file.organization() == null ? "" : cases.organizationName(file.organization()),
                places(file),
                facts(entered),
                tables(entered),
                lines.stream().map(this::opinion).toList(),
                known,
                issue(asked, known));
    }

    /** Returns what was entered by the labels of the fields, in their order. */
    private Map<String, PaperContent.Entry> entered(Timeline.Line line) {
        var entered = new LinkedHashMap<String, PaperContent.Entry>();
        for (var field : line.fields())
            if (field.documents().isEmpty()) entered.put(field.label(), record.entry(line.act(), field));
        return entered;
    }

    private static List<PaperContent.Fact> facts(Map<String, PaperContent.Entry> entered) {
        return entered.entrySet().stream()
                .filter(field -> field.getValue().table() == null)
                .map(field ->
                        new PaperContent.Fact(field.getKey(), field.getValue().sum()))
                .toList();
    }

    private static List<PaperContent.Table> tables(Map<String, PaperContent.Entry> entered) {
        return entered.values().stream()
                .map(PaperContent.Entry::table)
                .filter(Objects::nonNull)
                .toList();
    }

    private PaperContent.Issue issue(Asked asked, Map<String, PaperContent.Entry> known) {
        var tranche = known.get(TRANCHE);
        return new PaperContent.Issue(
                tranche == null ? asked.name() : words.ofTranche(asked.name(), tranche.text()),
                desks.authority(asked.desk(), PaperContents.CHINESE),
                asked.by().name(),
                words.time(clock.instant()));
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
                words.day(line.act().at()));
    }
}
