package org.xiangbang.needs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The library as people read it: what is published is for everybody, the rest for those in whose region it lies. */
@Repository
public class NeedList {
    private final JdbcClient db;
    private final NeedRecords records;
    private final CaseFiles cases;
    private final VisibleCases visible;
    private final Regions regions;

    NeedList(JdbcClient db, NeedRecords records, CaseFiles cases, VisibleCases visible, Regions regions) {
        this.visible = visible;
        this.db = db;
        this.records = records;
        this.cases = cases;
        this.regions = regions;
    }

    /** One line of the list. @param place may be null, as {@code suitable} and {@code publishedOn} before the announcement */
    public record Item(
            String caseNo,
            String title,
            String status,
            String region,
            String place,
            Money amount,
            long households,
            long people,
            int libraryYear,
            Boolean suitable,
            LocalDate publishedOn) {}

    /** @throws org.xiangbang.shared.FormRefused naming region, status or size if it is none */
    public CaseQuery.Page<Item> page(CaseQuery query, Official by) {
        query.check(regions, Arrays.stream(Need.Status.values()).map(Need.Status::word));
        var scope = RegionScope.of(by);
        var rows = db.sql("""
                select n.case_no, n.title, n.status, n.region, n.place, n.amount_fen, n.households, n.people,
                       n.library_year, n.suitable, n.published_on
                  from needs.need n join engine.public_case f on f.case_no = n.case_no
                 where (n.status in ('PUBLISHED', 'TAKEN', 'SERVED') or %s)
                   and (:region = '' or exists (select 1 from engine.public_case_region r
                                                 where r.case_no = n.case_no and starts_with(r.region, :region)))
                   and (:status = '' or n.status = :status)
                   and (:q = '' or position(lower(:q) in lower(n.title || ' ' || n.case_no || ' ' || coalesce(n.place, ''))) > 0)
                   and (:after = '' or (f.opened_at, f.case_no) <
                        (select a.opened_at, a.case_no from engine.public_case a join needs.need m on m.case_no = a.case_no
                          where a.case_no = :after and (m.status in ('PUBLISHED', 'TAKEN', 'SERVED') or %s)))
                 order by f.opened_at desc, f.case_no desc
                 limit :rows
                """.formatted(scope.condition("f"), scope.condition("a")))
                .params(scope.params())
                .param("region", query.region())
                .param("status", query.status().toUpperCase(Locale.ROOT))
                .param("q", query.q())
                .param("after", query.after())
                .param("rows", query.size() + 1)
                .query((row, n) -> new Item(
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("status").toLowerCase(Locale.ROOT),
                        row.getString("region"),
                        row.getString("place"),
                        new Money(row.getLong("amount_fen")),
                        row.getLong("households"),
                        row.getLong("people"),
                        row.getInt("library_year"),
                        row.getObject("suitable", Boolean.class),
                        row.getObject("published_on", LocalDate.class)))
                .list();
        return query.page(rows, Item::caseNo);
    }

    /** @throws NotFound if there is no such need, or none that {@code by} may see */
    public Need one(String caseNo, Official by) {
        var need = records.find(caseNo).orElseThrow(() -> new NotFound(caseNo));
        if (!need.published() && !followable(caseNo, by)) throw new NotFound(caseNo);
        return need;
    }

    /** May the official see how the case went? */
    public boolean followable(String caseNo, Official by) {
        return visible.covers(cases.find(caseNo), by);
    }

    public List<DepartmentScore> scores(String caseNo) {
        return records.scores(caseNo);
    }
}
