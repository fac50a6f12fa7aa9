package org.xiangbang.engine;

import java.util.ArrayList;
import org.springframework.stereotype.Service;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The case files that somebody may see: the same scope as in lists, asked for a single case. */
@Service
public class VisibleCases {
    private final CaseFiles cases;
    private final CaseMembers members;

    VisibleCases(CaseFiles cases, CaseMembers members) {
        this.cases = cases;
        this.members = members;
    }

    /** @throws NotFound if there is no such case, or none that {@code by} may see */
    public CaseFile find(String caseNo, Official by) {
        var file = cases.find(caseNo);
        if (!covers(file, by)) throw new NotFound(caseNo);
        return file;
    }

    /** May {@code by} see the case: by region, as its organization or a member, or as who filed it? */
    public boolean covers(CaseFile file, Official by) {
        var regions = new ArrayList<>(file.otherRegions());
        regions.add(file.region());
        var scope = RegionScope.of(by);
        return scope.covers(regions, file.organization(), file.applicant())
                || (!scope.organizations().isEmpty()
                        && members.of(file.caseNo()).stream().anyMatch(scope.organizations()::contains));
    }
}
