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

    VisibleCases(CaseFiles cases) {
        this.cases = cases;
    }

    /** @throws NotFound if there is no such case, or none that {@code by} may see */
    public CaseFile find(String caseNo, Official by) {
        var file = cases.find(caseNo);
        var regions = new ArrayList<>(file.otherRegions());
        regions.add(file.region());
        if (!RegionScope.of(by).covers(regions, file.organization(), file.applicant())) throw new NotFound(caseNo);
        return file;
    }
}
