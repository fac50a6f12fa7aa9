package org.xiangbang.projects.lifecycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;

/** Suspends a project and lifts the suspension. If there are several suspensions each has to be lifted on its own. */
@ProcessBean("suspensions")
@Repository
public class Suspensions {
    private static final String CAUSE = "project";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Projects projects;

    Suspensions(JdbcClient db, CaseFiles cases, Projects projects) {
        this.db = db;
        this.cases = cases;
        this.projects = projects;
    }

    /** Suspends the project. Until this is lifted only the steps that the model marks for it can be done. */
    public void suspend(String key) {
        var caseNo = CaseFiles.caseNo(key);
        db.sql("""
                update projects.project
                   set suspensions = suspensions + 1,
                       status_before = case when suspensions = 0 then status else status_before end,
                       status = 'SUSPENDED'
                 where case_no = :caseNo
                """).param("caseNo", caseNo).update();
        cases.suspend(caseNo, CAUSE);
        cases.status(caseNo, Project.Status.SUSPENDED.word());
    }

    /** Lifts a suspension whose cause is gone. When no other suspension holds, the project has the status that it had before. */
    public void resume(String key) {
        var caseNo = CaseFiles.caseNo(key);
        db.sql("""
                update projects.project
                   set suspensions = suspensions - 1,
                       status = case when suspensions = 1 then status_before else status end
                 where case_no = :caseNo
                """).param("caseNo", caseNo).update();
        var now = projects.seek(caseNo).map(Project::status).orElse(Project.Status.ORDERED);
        if (now == Project.Status.SUSPENDED) return;
        cases.resume(caseNo, CAUSE);
        cases.status(caseNo, now.word());
    }
}
