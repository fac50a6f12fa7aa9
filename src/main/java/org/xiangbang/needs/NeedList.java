package org.xiangbang.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseLists;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The library as people read it: everybody sees what is published; the rest is seen by those in whose region it lies. */
@Repository
public class NeedList {
    private final CaseList<Item> list;
    private final NeedRecords records;
    private final CaseFiles cases;
    private final VisibleCases visible;

    NeedList(CaseLists lists, OptionNames options, NeedRecords records, CaseFiles cases, VisibleCases visible) {
        this.list = lists.of(CaseFile.Kind.NEED)
                .statuses(Need.Status.values(), Need.Status::word, Need.Status::published)
                .own("join needs.need n on n.case_no = c.case_no", "n.status")
                .texts("needs.need n", "n.case_no", "n.title", "n.place")
                .category("n.category", () -> options.words(SurveyProcess.KEY, SurveyProcess.REPORT, "category"))
                .amount("n.amount_fen")
                .text("title", "n.title")
                .number("households", "n.households")
                .number("people", "n.people")
                .number("libraryYear", "n.library_year")
                .day("publishedOn", "n.published_on")
                .rows("""
                        n.case_no, n.title, lower(n.status) as status, n.region, n.place, n.category, n.amount_fen,
                        n.households, n.people, n.library_year, n.suitable, n.published_on,
                        (select s.case_no from cases.public_case s
                          where s.case_no = n.served_by and %s) as served_by""".formatted(CaseList.FOLLOWED), Item.class, Item::caseNo);
        this.records = records;
        this.cases = cases;
        this.visible = visible;
    }

    /**
     * One line of the list.
     *
     * @param place may be null; {@code suitable} and {@code publishedOn} are null before the announcement
     * @param servedBy number of the project that took up or met the need; null if none did, or none that the reader may see
     */
    public record Item(
            String caseNo,
            String title,
            String status,
            String region,
            String place,
            String category,
            Money amount,
            Reach reach,
            int libraryYear,
            Boolean suitable,
            LocalDate publishedOn,
            String servedBy) {}

    /** Who benefits. */
    public record Reach(long households, long people) {}

    public CaseList<Item> cases() {
        return list;
    }

    /** @throws NotFound if there is no such need, or none that {@code by} may see */
    public Need one(String caseNo, Official by) {
        var need = records.find(caseNo).orElseThrow(() -> new NotFound(caseNo));
        if (!need.published() && !followable(caseNo, by)) throw new NotFound(caseNo);
        return need;
    }

    /** May the official see the course of the case? */
    public boolean followable(String caseNo, Official by) {
        return visible.covers(cases.find(caseNo), by);
    }

    /** Returns the titles, by number, of those of the projects that took up or met needs which {@code by} may see. */
    public Map<String, String> servedBy(Stream<String> projects, Official by) {
        return visible.titles(projects.filter(Objects::nonNull).toList(), by);
    }

    public List<DepartmentScore> scores(String caseNo) {
        return records.scores(caseNo);
    }
}
