package org.xiangbang.projects.lifecycle;

import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.Projects;

/** Objections and complaints. While one waits for its answer no payment is made (C-20; that payments pause is ours, decision 0022). */
@ProcessBean("objections")
public class Objections {
    private final Projects projects;

    Objections(Projects projects) {
        this.projects = projects;
    }

    public void pause(String key) {
        projects.objections(CaseFiles.caseNo(key), 1);
    }

    public void release(String key) {
        projects.objections(CaseFiles.caseNo(key), -1);
    }
}
