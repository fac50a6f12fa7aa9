package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** The case files that a person may see. The scope is the same as in lists; here it is applied to a single case. */
@Repository
public class VisibleCases {
    private final CaseFiles cases;
    private final CaseMembers members;
    private final CasePlaces places;
    private final JdbcClient db;

    VisibleCases(CaseFiles cases, CaseMembers members, CasePlaces places, JdbcClient db) {
        this.places = places;
        this.db = db;
        this.cases = cases;
        this.members = members;
    }

    /** @throws NotFound if there is no such case, or none that {@code by} may see */
    public CaseFile find(String caseNo, Official by) {
        var file = cases.find(caseNo);
        if (!covers(file, by)) throw new NotFound(caseNo);
        return file;
    }

    /** Returns the titles, by number, of those of the cases that {@code by} may see. */
    public Map<String, String> titles(Collection<String> caseNos, Official by) {
        var titles = new HashMap<String, String>();
        if (caseNos.isEmpty()) return titles;
        var scope = RegionScope.of(by);
        db.sql("select c.case_no, c.title from cases.public_case c where c.case_no in (:numbers) and "
                        + scope.condition("c"))
                .params(scope.params())
                .param("numbers", caseNos)
                .query(row -> {
                    titles.put(row.getString("case_no"), row.getString("title"));
                });
        return titles;
    }

    /** Finds the latest case of that kind that one of the person's own desks of that department filed. */
    public Optional<CaseFile> filed(CaseFile.Kind kind, String department, Official by) {
        var desks = by.desks().stream()
                .filter(desk -> desk.department().equals(department))
                .map(Desk::id)
                .toList();
        if (desks.isEmpty()) return Optional.empty();
        return db.sql("""
                        select case_no from cases.case_file where applicant in (:desks) and kind = :kind
                         order by opened_at desc limit 1
                        """)
                .param("desks", desks)
                .param("kind", kind.name())
                .query(String.class)
                .optional()
                .map(cases::find);
    }

    /** @throws NotFound if there is no such case */
    public boolean covers(String caseNo, Official by) {
        return covers(cases.find(caseNo), by);
    }

    /**
     * May {@code by} see the case? By region, also by one that was its own before or succeeds it, as a person of its organization or of
     * a member, as the one who filed it, or for a principal who may.
     */
    public boolean covers(CaseFile file, Official by) {
        var regions = new ArrayList<>(file.otherRegions());
        regions.add(file.region());
        var organizations = new ArrayList<String>();
        if (file.organization() != null) organizations.add(file.organization());
        var scope = RegionScope.of(by);
        if (covers(scope, file, regions, organizations)) return true;
        if (scope.ofOrganization()) organizations.addAll(members.of(file.caseNo()));
        regions.addAll(places.readers(file.caseNo()));
        return covers(scope, file, regions, organizations);
    }

    private boolean covers(RegionScope scope, CaseFile file, List<Region> regions, List<String> organizations) {
        return scope.covers(regions, organizations, file.applicant(), () -> processes(file.caseNo()));
    }

    /** Returns the processes that have reached a human step in the case so far. */
    private Set<String> processes(String caseNo) {
        return db.sql("select distinct process from engine.public_case_process where case_no = ?")
                .param(caseNo)
                .query(String.class)
                .set();
    }
}
