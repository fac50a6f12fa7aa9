package org.xiangbang.projects;

import java.util.List;
import org.springframework.stereotype.Service;
import org.xiangbang.access.RegionScope;
import org.xiangbang.engine.CaseFile;
import org.xiangbang.engine.CaseFiles;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** One project as the person asking may see it. */
@Service
public class ProjectFile {
    private final CaseFiles cases;

    ProjectFile(CaseFiles cases) {
        this.cases = cases;
    }

    /** @throws NotFound if there is no such project, or none that {@code by} may see */
    public CaseFile open(String caseNo, Official by) {
        var file = cases.find(caseNo);
        var places = new java.util.ArrayList<Region>(file.otherRegions());
        places.add(file.region());
        var seen = RegionScope.of(by).covers(List.copyOf(places), file.organization(), file.applicant());
        if (file.kind() != CaseFile.Kind.PROJECT || !seen) throw new NotFound(caseNo);
        return file;
    }
}
