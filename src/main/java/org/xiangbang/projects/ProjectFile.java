package org.xiangbang.projects;

import org.springframework.stereotype.Service;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The case file of a project, if the person who asks may see it. */
@Service
public class ProjectFile {
    private final VisibleCases cases;

    ProjectFile(VisibleCases cases) {
        this.cases = cases;
    }

    /** @throws NotFound if there is no such project, or none that {@code by} may see */
    public CaseFile open(String caseNo, Official by) {
        var file = cases.find(caseNo, by);
        if (file.kind() != CaseFile.Kind.PROJECT) throw new NotFound(caseNo);
        return file;
    }
}
